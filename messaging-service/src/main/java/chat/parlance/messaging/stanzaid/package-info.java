/// Unique and stable ids of messages (XEP-0359): given, read and, where forged, removed.
@NullMarked
package chat.parlance.messaging.stanzaid;

import org.jspecify.annotations.NullMarked;
