/// Addresses (RFC 7622). Start at [chat.parlance.xmpp.jid.Jid].
@NullMarked
package chat.parlance.xmpp.jid;

import org.jspecify.annotations.NullMarked;
