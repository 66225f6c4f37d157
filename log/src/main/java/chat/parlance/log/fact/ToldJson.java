package chat.parlance.log.fact;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Told;
import chat.parlance.xmpp.jid.BareJid;

/// What is told, as JSON in the form of facts.
///
/// @param fact its name
public record ToldJson(String fact, String json) implements Told.Content {

  /// What an address is told.
  ///
  /// @param teller the address that it is known of
  public static Told of(Effect.Tell tell, BareJid teller) {
    var value = tell.value();
    return new Told(
        teller,
        tell.name(),
        value == null ? null : new ToldJson(tell.name(), FactCodec.write(value)));
  }

  @Override
  public <T> T as(Class<T> type) {
    return FactCodec.read(Fact.inLog(fact, type), json);
  }
}
