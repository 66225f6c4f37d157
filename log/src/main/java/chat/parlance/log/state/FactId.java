package chat.parlance.log.state;

import chat.parlance.log.Fact;
import chat.parlance.xmpp.jid.BareJid;

/// A fact of an address.
///
/// @param fact its name
public record FactId(BareJid address, String fact) {

  static FactId of(BareJid address, Fact<?> fact) {
    return new FactId(address, fact.name());
  }
}
