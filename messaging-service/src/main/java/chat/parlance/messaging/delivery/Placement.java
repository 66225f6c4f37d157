package chat.parlance.messaging.delivery;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.account.HostedAccount;
import chat.parlance.messaging.error.ErrorReply;
import chat.parlance.messaging.hint.Hint;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.stanza.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds a place for a message that must not be lost: sessions that can take it, else the offline
/// messages, else its sender. While a session is closing the offline messages come first, so that
/// nothing overtakes what that session hands back; they are flushed as soon as it is gone.
public final class Placement {

  /// Where it went.
  public enum Outcome {
    DELIVERED,
    KEPT,
    REFUSED,
    IGNORED
  }

  /// A message's place, and the way there.
  ///
  /// @param outcome where the message went
  /// @param effects what brings it there
  public record Placed(Outcome outcome, List<? extends Effect> effects) {

    /// Whether the account has it now.
    boolean isTaken() {
      return outcome == Outcome.DELIVERED || outcome == Outcome.KEPT;
    }
  }

  private final OfflineStorage storage;

  /// Places messages with sessions or in this storage.
  ///
  /// @param storage where messages wait
  public Placement(OfflineStorage storage) {
    this.storage = storage;
  }

  /// Decides where the message goes.
  ///
  /// @param stanzaId the id that the account gave the message
  /// @param receivers the sessions that could take it
  public Placed place(
      Message message, String stanzaId, List<SessionAddress> receivers, Context context) {
    boolean mustWait = receivers.isEmpty() || AccountSessions.in(context.facts()).hasClosing();
    if (mustWait && OfflineStorage.isWorthKeeping(message)) {
      var placed = wait(message, stanzaId, context);
      if (placed != null) {
        return placed;
      }
    }
    if (!receivers.isEmpty()) {
      var deliver = new Deliver(receivers, message.element(), Undelivered.RETURN);
      return new Placed(Outcome.DELIVERED, List.of(deliver));
    }
    return isMissedByNobody(message)
        ? new Placed(Outcome.IGNORED, List.of())
        : new Placed(Outcome.REFUSED, ErrorReply.serviceUnavailable(message));
  }

  // What isn't an account behaves as one that nothing waits for. What couldn't wait there either
  // isn't worth asking.
  private @Nullable Placed wait(Message message, String stanzaId, Context context) {
    if (!storage.isRoomFor(message, stanzaId, context)) {
      return null;
    }
    if (!isAccount(context)) {
      return new Placed(Outcome.IGNORED, List.of());
    }
    return storage
        .keep(message, stanzaId, context)
        .map(kept -> new Placed(Outcome.KEPT, kept))
        .orElse(null);
  }

  // A chat state that nobody saw is nothing that its sender needs to hear of. Neither is what may
  // not wait: whether it came back would tell any stranger whether somebody is there.
  private static boolean isMissedByNobody(Message message) {
    return OfflineStorage.isChatStateOnly(message) || Hint.NO_STORE.isIn(message);
  }

  /// Whether the record's address is an account of ours. Where it has a session that is plain; else
  /// the store is asked.
  static boolean isAccount(Context context) {
    return !AccountSessions.in(context.facts()).hasNone()
        || HostedAccount.existsIn(context.facts());
  }
}
