/// All that is held about a person, gathered from the gateway and every service that follows
/// accounts, as lines of JSON: see `docs/export.md`. Start at
/// [chat.parlance.gateway.export.Exports].
@NullMarked
package chat.parlance.gateway.export;

import org.jspecify.annotations.NullMarked;
