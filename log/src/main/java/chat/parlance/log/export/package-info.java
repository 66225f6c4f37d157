/// All that a service holds of an account, given to the gateway in pages. Start at
/// [chat.parlance.log.export.Export]; what becomes of it is in `docs/export.md`.
@NullMarked
package chat.parlance.log.export;

import org.jspecify.annotations.NullMarked;
