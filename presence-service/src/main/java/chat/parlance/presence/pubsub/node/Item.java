package chat.parlance.presence.pubsub.node;

import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An item as it was published.
///
/// @param publisher the full JID that published it
/// @param publishedMillis when, since the epoch
public record Item(String id, Jid publisher, long publishedMillis, @Nullable Element payload) {

  /// Of what JSON needs around it, about.
  private static final int OVERHEAD_BYTES = 80;

  public Instant published() {
    return Instant.ofEpochMilli(publishedMillis);
  }

  /// How much room it takes in the node's document, about.
  public int sizeBytes() {
    int texts = id.getBytes(StandardCharsets.UTF_8).length + publisher.toString().length();
    return OVERHEAD_BYTES + texts + (payload == null ? 0 : payload.bytes().length);
  }
}
