/// The presence service: presence, rosters and subscriptions (RFC 6121 sections 2 to 4), one
/// package per feature. Each follows the log of an account: what the account's clients send, what
/// its contacts' accounts send to it, and what becomes of its sessions. Start at
/// [chat.parlance.presence.PresenceConfiguration].
@NullMarked
package chat.parlance.presence;

import org.jspecify.annotations.NullMarked;
