package chat.parlance.messaging.offline;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;

/// The messages that wait for an account, in the order of their stanza-ids, each once.
public record OfflineMessages(List<StoredMessage> messages) {

  /// Kept in the store: one document per account, absent when nothing waits.
  public static final Fact<OfflineMessages> FACT = Fact.inStore("offline", OfflineMessages.class);

  static final OfflineMessages NONE = new OfflineMessages(List.of());

  public OfflineMessages {
    messages = List.copyOf(messages);
  }

  /// What waits for the account. Read only where it matters: this fact comes from the store.
  static OfflineMessages in(Facts facts) {
    var stored = facts.get(FACT);
    return stored == null ? NONE : stored;
  }

  boolean holds(String stanzaId) {
    return messages.stream().anyMatch(stored -> stored.stanzaId().equals(stanzaId));
  }

  /// Adds a message at its place. Mostly that is the end; a message that was handed back is older
  /// than those that came while its session was closing.
  OfflineMessages with(StoredMessage message) {
    var all = new ArrayList<>(messages);
    int place = all.size();
    while (place > 0 && all.get(place - 1).stanzaId().compareTo(message.stanzaId()) > 0) {
      place--;
    }
    all.add(place, message);
    return new OfflineMessages(all);
  }

  /// Those of one sender.
  OfflineMessages of(BareJid sender) {
    return new OfflineMessages(
        messages.stream().filter(message -> sender.equals(message.sender())).toList());
  }

  /// How much text waits, in characters; for plain ASCII that is bytes.
  long size() {
    long size = 0;
    for (var message : messages) {
      size += message.xml().length();
    }
    return size;
  }
}
