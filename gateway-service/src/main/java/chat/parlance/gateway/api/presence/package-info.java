/// Who is there, over REST: one account, or many at once. Start at
/// [chat.parlance.gateway.api.presence.PresenceController].
@NullMarked
package chat.parlance.gateway.api.presence;

import org.jspecify.annotations.NullMarked;
