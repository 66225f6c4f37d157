/// How a partition's state comes back from the log, and how standbys keep it ready.
@NullMarked
package chat.parlance.log.broker.restore;

import org.jspecify.annotations.NullMarked;
