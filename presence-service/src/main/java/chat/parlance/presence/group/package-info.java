/// Shared groups: everybody in one has all others in the roster, and sees them, without asking. A
/// group is a document of its own address; what changes in it is told to its members, whose rosters
/// say by which groups a contact is given ([chat.parlance.presence.roster.Given]). Start at
/// [chat.parlance.presence.group.GroupRequests] for the group's side, at
/// [chat.parlance.presence.group.Membership] for a member's.
@NullMarked
package chat.parlance.presence.group;

import org.jspecify.annotations.NullMarked;
