package chat.parlance.messaging.delivery;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.messaging.error.ErrorReply;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.stanza.Message;
import java.util.List;

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
      var kept = storage.keep(message, stanzaId, context);
      if (kept.isPresent()) {
        return new Placed(Outcome.KEPT, kept.get());
      }
    }
    if (!receivers.isEmpty()) {
      var deliver = new Deliver(receivers, message.element(), Undelivered.RETURN);
      return new Placed(Outcome.DELIVERED, List.of(deliver));
    }
    // A chat state that nobody saw is nothing that its sender needs to hear of.
    return OfflineStorage.isChatStateOnly(message)
        ? new Placed(Outcome.IGNORED, List.of())
        : new Placed(Outcome.REFUSED, ErrorReply.serviceUnavailable(message));
  }
}
