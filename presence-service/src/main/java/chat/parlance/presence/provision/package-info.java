/// Rosters that a host product sets, over REST: items with names and groups, and what two accounts
/// see of each other without being asked. Both rosters always agree in the end: the account's own
/// log changes first and tells the contact's, which takes its half and says so, and what a client
/// said meanwhile counts. Start at [chat.parlance.presence.provision.Provisioning].
@NullMarked
package chat.parlance.presence.provision;

import org.jspecify.annotations.NullMarked;
