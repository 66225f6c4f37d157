/// Keeps the disk from filling up: a broker that can't write stops for good, so nothing more is
/// taken while there is still room to finish what was begun.
@NullMarked
package chat.parlance.standalone.disk;

import org.jspecify.annotations.NullMarked;
