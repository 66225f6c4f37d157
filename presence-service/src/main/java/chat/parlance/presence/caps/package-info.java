/// What clients are capable of (XEP-0115, XEP-0390): asked once for each client there is, and known
/// to all. Start at [chat.parlance.presence.caps.Client].
@NullMarked
package chat.parlance.presence.caps;

import org.jspecify.annotations.NullMarked;
