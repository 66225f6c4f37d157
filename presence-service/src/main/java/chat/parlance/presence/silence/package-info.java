/// Accounts that the whole domain blocks: nobody sees their presence or hears of what they publish,
/// whoever is subscribed to it. What else they send doesn't get past the gateway, which also says
/// who they are, see [chat.parlance.presence.silence.Silencing].
@NullMarked
package chat.parlance.presence.silence;

import org.jspecify.annotations.NullMarked;
