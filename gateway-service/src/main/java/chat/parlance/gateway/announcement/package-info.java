/// Announcements: a message from the domain to everybody who is online, on every gateway. Start at
/// [chat.parlance.gateway.announcement.Announcements].
@NullMarked
package chat.parlance.gateway.announcement;

import org.jspecify.annotations.NullMarked;
