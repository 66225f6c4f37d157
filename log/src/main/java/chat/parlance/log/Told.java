package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// Something that a service knows of an address and tells another, see [Effect.Tell].
///
/// @param teller the address that it is known of
/// @param fact its name, as the teller calls it
/// @param content what it is now; absent if it is no more
public record Told(BareJid teller, String fact, @Nullable Content content) implements Payload {

  /// What is told, in the form in which it travels.
  public interface Content {

    /// The value.
    ///
    /// @throws RuntimeException if it isn't of that type
    <T> T as(Class<T> type);

    /// As JSON.
    String json();
  }

  /// What it is, or null.
  ///
  /// @throws RuntimeException if it isn't of that type
  public <T> @Nullable T as(Class<T> type) {
    return content == null ? null : content.as(type);
  }
}
