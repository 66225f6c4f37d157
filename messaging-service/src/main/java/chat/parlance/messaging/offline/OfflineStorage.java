package chat.parlance.messaging.offline;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.messaging.delay.Delay;
import chat.parlance.messaging.hint.Hint;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Keeps messages for an account that can't take them now.
@Implements(xep = 160, version = "1.0.1", status = Implements.Status.COMPLETE)
public final class OfflineStorage {

  private static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";
  // What says nothing by itself, and goes along with a chat state (XEP-0085 section 5.1).
  private static final Set<String> ACCOMPANYING =
      Set.of("thread", "stanza-id", "origin-id", "delay");

  private final OfflineLimits all;
  private final OfflineLimits each;

  /// A storage with these limits.
  ///
  /// @param all for what waits for an account
  /// @param each for what waits of one sender, so that nobody fills the storage of another
  public OfflineStorage(OfflineLimits all, OfflineLimits each) {
    this.all = all;
    this.each = each;
  }

  boolean isEnabled() {
    return all.maxMessages() > 0;
  }

  /// Whether a message may wait: it is of a type that does (XEP-0160 section 3), its sender doesn't
  /// forbid it (XEP-0334), and it says something.
  public static boolean isWorthKeeping(Message message) {
    return switch (message.type()) {
      case NORMAL -> !Hint.NO_STORE.isIn(message);
      case CHAT -> !Hint.NO_STORE.isIn(message) && !isChatStateOnly(message);
      case GROUPCHAT, HEADLINE, ERROR -> false;
    };
  }

  /// Whether a message says only that somebody types or doesn't (XEP-0085).
  public static boolean isChatStateOnly(Message message) {
    boolean hasState = false;
    for (var child : message.element().children()) {
      if (child.namespace().equals(CHAT_STATES)) {
        hasState = true;
      } else if (!ACCOMPANYING.contains(child.name())) {
        return false;
      }
    }
    return hasState;
  }

  /// The effects of keeping a message: none when it waits already, absent when there is no room.
  ///
  /// @param stanzaId the id that the account gave the message
  public Optional<List<Effect>> keep(Message message, String stanzaId, Context context) {
    if (!isEnabled()) {
      return Optional.empty();
    }
    var waiting = OfflineMessages.in(context.facts());
    if (waiting.holds(stanzaId)) {
      return Optional.of(List.of());
    }
    var stored = stored(message, stanzaId, context);
    if (!hasRoom(waiting, stored)) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(
            new Put<>(OfflineMessages.FACT, waiting.with(stored)),
            new Put<>(Waiting.FACT, new Waiting())));
  }

  /// Whether a message would be kept for an account that nothing waits for.
  public boolean isRoomFor(Message message, String stanzaId, Context context) {
    return isEnabled() && hasRoom(OfflineMessages.NONE, stored(message, stanzaId, context));
  }

  private static StoredMessage stored(Message message, String stanzaId, Context context) {
    var stamped = Delay.stamp(message, context.address().domainpart(), context.now());
    var from = message.from();
    return new StoredMessage(stanzaId, text(stamped), from == null ? null : from.bare());
  }

  private boolean hasRoom(OfflineMessages waiting, StoredMessage message) {
    var sender = message.sender();
    return all.allow(waiting, message)
        && (sender == null || each.allow(waiting.of(sender), message));
  }

  private static String text(Message message) {
    return new String(message.element().bytes(), StandardCharsets.UTF_8);
  }
}
