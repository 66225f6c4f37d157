/// Whether an account is there: its sessions come and go, and what each broadcasts reaches all who
/// may see it (RFC 6121 sections 4.2, 4.4 and 4.5). Start at
/// [chat.parlance.presence.availability.Broadcast].
@NullMarked
package chat.parlance.presence.availability;

import org.jspecify.annotations.NullMarked;
