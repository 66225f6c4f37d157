/// Accounts and their clients for tests of the whole service in memory. Start at
/// [chat.parlance.presence.verona.Verona].
@NullMarked
package chat.parlance.presence.verona;

import org.jspecify.annotations.NullMarked;
