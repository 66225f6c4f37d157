/// The whole platform in one process: every service in one Spring context, beside an embedded
/// broker and an embedded store. It composes and changes nothing.
///
/// Start reading at [StandaloneApplication]; what may be set is in `StandaloneProperties`.
@NullMarked
package chat.parlance.standalone;

import org.jspecify.annotations.NullMarked;
