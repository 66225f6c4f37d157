package chat.parlance.log.fact;

import chat.parlance.log.Fact;
import chat.parlance.xmpp.jid.BareJid;

/// A fact of an address, or a part of one.
///
/// @param fact its name
/// @param part see [Fact#part]; empty for a fact that has none
public record FactId(BareJid address, String fact, String part) {

  public static FactId of(BareJid address, Fact<?> fact) {
    return new FactId(address, fact.name(), fact.part());
  }
}
