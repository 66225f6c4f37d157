/// Who is online, on all gateways together: counted, listed by page, looked at and ended. Each
/// gateway answers for its own sessions. Start at [chat.parlance.gateway.platform.online.Online].
@NullMarked
package chat.parlance.gateway.platform.online;

import org.jspecify.annotations.NullMarked;
