/// What everybody is told once: the message of the day to each who becomes available, the welcome
/// message to each new account. Start at [chat.parlance.gateway.notice.Notices].
@NullMarked
package chat.parlance.gateway.notice;

import org.jspecify.annotations.NullMarked;
