/// Messages that a client sends again under the same origin-id (XEP-0359) are taken once. Start at
/// [chat.parlance.messaging.resend.Resends].
@NullMarked
package chat.parlance.messaging.resend;

import org.jspecify.annotations.NullMarked;
