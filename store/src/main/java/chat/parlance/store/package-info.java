/// Facts as documents of MongoDB, found by an `_id` that can be computed: the bare JID. Start at
/// [chat.parlance.store.MongoFactStore].
@NullMarked
package chat.parlance.store;

import org.jspecify.annotations.NullMarked;
