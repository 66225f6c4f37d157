/// Which messages are archived, for whom and under which id (XEP-0313 section 8.1.1).
@NullMarked
package chat.parlance.messaging.archive;

import org.jspecify.annotations.NullMarked;
