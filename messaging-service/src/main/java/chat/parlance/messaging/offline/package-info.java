/// Messages for accounts that are away (XEP-0160): kept in the store, bounded, delivered once and
/// in order. [chat.parlance.messaging.offline.OfflineStorage] says what is kept,
/// [chat.parlance.messaging.offline.Flush] when it is delivered.
@NullMarked
package chat.parlance.messaging.offline;

import org.jspecify.annotations.NullMarked;
