/// A server that speaks MongoDB's wire protocol inside this JVM, on loopback only, which keeps what
/// it has confirmed with `j: true` through a `kill -9`.
///
/// Start reading at [EmbeddedStore]. `StoreApplication` is the same store as a process of its own.
@NullMarked
package chat.parlance.standalone.store;

import org.jspecify.annotations.NullMarked;
