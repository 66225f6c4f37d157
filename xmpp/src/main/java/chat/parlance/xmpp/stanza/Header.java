package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.jid.Jid;
import org.jspecify.annotations.Nullable;

/// What the start tags of all stanzas say (RFC 6120 section 8.1).
public record Header(@Nullable Jid from, @Nullable Jid to, @Nullable String id) {

  Header withFrom(Jid newFrom) {
    return new Header(newFrom, to, id);
  }

  Header withTo(Jid newTo) {
    return new Header(from, newTo, id);
  }
}
