package chat.parlance.messaging;

import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.stanza.Stanza;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The examples under `stanzas`, read as from a stranger.
public final class Stanzas {

  private Stanzas() {}

  /// Reads one.
  ///
  /// @param name such as `rfc-6121/8.5.2-chat-to-bare-jid`
  public static Stanza example(String name) {
    try (var in = Stanzas.class.getResourceAsStream("/stanzas/" + name + ".xml")) {
      var bytes = Objects.requireNonNull(in, name).readAllBytes();
      return Kit.stanza(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
