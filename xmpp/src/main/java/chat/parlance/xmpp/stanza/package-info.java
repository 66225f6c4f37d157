/// Stanzas and the errors that answer them (RFC 6120 section 8). Start at
/// [chat.parlance.xmpp.stanza.Stanza].
@NullMarked
package chat.parlance.xmpp.stanza;

import org.jspecify.annotations.NullMarked;
