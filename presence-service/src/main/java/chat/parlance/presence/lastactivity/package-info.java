/// When an account was last there (XEP-0012), for who may see its presence. What clients say of
/// their own idleness in presence (XEP-0256, XEP-0319) is passed on as it is. Start at
/// [chat.parlance.presence.lastactivity.LastSeen].
@NullMarked
package chat.parlance.presence.lastactivity;

import org.jspecify.annotations.NullMarked;
