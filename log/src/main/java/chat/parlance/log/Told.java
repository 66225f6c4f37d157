package chat.parlance.log;

import chat.parlance.log.fact.FactCodec;
import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Something that a service knows of an address and tells another, see [Effect.Tell].
///
/// @param teller the address that it is known of
/// @param fact its name, as the teller calls it
/// @param json what it is now; absent if it is no more
public record Told(BareJid teller, String fact, @Nullable String json) implements Payload {

  /// What it is, or null.
  ///
  /// @throws chat.parlance.log.fact.UnreadableFactException if it isn't that
  public <T> @Nullable T as(Class<T> type) {
    return json == null ? null : FactCodec.read(Fact.inLog(fact, type), json);
  }
}
