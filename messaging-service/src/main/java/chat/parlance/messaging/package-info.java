/// The messaging service: what happens to stanzas on their way to an account's sessions. Each
/// sub-package is a feature; `delivery` is the place to start reading.
@NullMarked
package chat.parlance.messaging;

import org.jspecify.annotations.NullMarked;
