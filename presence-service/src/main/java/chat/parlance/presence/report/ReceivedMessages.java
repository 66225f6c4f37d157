package chat.parlance.presence.report;

import chat.parlance.log.StanzaIds;
import chat.parlance.log.StanzaIds.Place;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.stanza.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What accounts received, as if the store had it: a message that is asked for by its id is read
/// from messaging's log. An account gets only what came to itself.
public final class ReceivedMessages {

  private static final String LOG = "";

  /// A record of messaging's inbox.
  ///
  /// @param at when it came
  public record Came(Envelope envelope, Instant at) {}

  /// Messaging's inbox.
  @FunctionalInterface
  public interface Past {

    /// What came at a place, or null if there is nothing any more.
    ///
    /// @throws RuntimeException if the log can't be asked; it will be asked again
    @Nullable Came at(Place place);
  }

  private final Past past;
  private final int maxBytes;

  public ReceivedMessages(Past past, ReportProperties limits) {
    this.past = past;
    this.maxBytes = limits.maxStanzaBytes();
  }

  /// A store with these in it.
  ///
  /// @param store of all other facts
  public FactStore over(FactStore store) {
    return new FactStore() {
      @Override
      public Map<FactId, StoredFact> load(Set<FactId> ids) {
        var ofStore = ids.stream().filter(id -> !isOne(id)).collect(Collectors.toSet());
        var found = new HashMap<FactId, StoredFact>(store.load(ofStore));
        ids.stream().filter(ReceivedMessages::isOne).forEach(id -> find(id, found));
        return found;
      }

      @Override
      public void save(List<FactChange> changes) {
        store.save(changes);
      }
    };
  }

  private void find(FactId id, Map<FactId, StoredFact> found) {
    var message = message(id);
    if (message != null) {
      var json = FactCodec.write(ReceivedMessage.of(id.part()), message);
      found.put(id, new StoredFact(LOG, 0, json, null));
    }
  }

  private static boolean isOne(FactId id) {
    return ReceivedMessage.isOne(id.fact());
  }

  private @Nullable ReceivedMessage message(FactId id) {
    var place = StanzaIds.placeOf(id.part());
    var came = place == null ? null : past.at(place);
    return came != null
            && came.envelope().key().equals(id.address())
            && came.envelope().payload() instanceof StanzaPayload(Message message)
        ? ReceivedMessage.of(message, came.at(), maxBytes)
        : null;
  }
}
