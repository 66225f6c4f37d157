/// The sessions of each account as messaging sees them: bound, available with a priority, closing,
/// gone. Start at [chat.parlance.messaging.session.AccountSessions]; the protocol of a session's
/// end is in [chat.parlance.messaging.session.SessionEvents].
@NullMarked
package chat.parlance.messaging.session;

import org.jspecify.annotations.NullMarked;
