/// What is said to everybody: announcements, the message of the day, the welcome of new accounts
/// (XEP-0133 sections 4.23 to 4.28). Start at
/// [chat.parlance.gateway.admin.command.notice.SendAnnouncement].
@NullMarked
package chat.parlance.gateway.admin.command.notice;

import org.jspecify.annotations.NullMarked;
