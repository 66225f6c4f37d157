/// The gateways as one platform: what is asked of all of them at once, and who didn't answer. Start
/// at [chat.parlance.gateway.platform.Platform].
@NullMarked
package chat.parlance.gateway.platform;

import org.jspecify.annotations.NullMarked;
