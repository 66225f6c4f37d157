/// Shared groups over REST: everybody in one is a contact of all others. Start at
/// [chat.parlance.gateway.api.group.GroupController].
@NullMarked
package chat.parlance.gateway.api.group;

import org.jspecify.annotations.NullMarked;
