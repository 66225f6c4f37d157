/// Rosters: who an account's contacts are, and what each may see of the other (RFC 6121 sections 2
/// and A, XEP-0237). The document is [chat.parlance.presence.roster.Roster]; the states of a
/// subscription are [chat.parlance.presence.roster.Subscription]; what clients ask for is in
/// [chat.parlance.presence.roster.RosterGet] and [chat.parlance.presence.roster.RosterSet].
@NullMarked
package chat.parlance.presence.roster;

import org.jspecify.annotations.NullMarked;
