/// Facts in MongoDB. Start at [chat.parlance.store.MongoFactStore].
@NullMarked
package chat.parlance.store;

import org.jspecify.annotations.NullMarked;
