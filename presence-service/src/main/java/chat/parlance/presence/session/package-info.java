/// What is known of an account's sessions: which resources are bound, what presence each broadcast
/// last, who got directed presence from it (RFC 6121 section 4). Start at
/// [chat.parlance.presence.session.AccountPresence].
@NullMarked
package chat.parlance.presence.session;

import org.jspecify.annotations.NullMarked;
