/// Rosters over REST: a host product reads them, and sets who is whose contact. Start at
/// [chat.parlance.gateway.api.roster.RosterController].
@NullMarked
package chat.parlance.gateway.api.roster;

import org.jspecify.annotations.NullMarked;
