package chat.parlance.presence.lastactivity;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers when the last session goes, before it is gone.
final class Departures {

  enum Outcome {
    REMEMBERED,
    NOT_THE_LAST
  }

  private Departures() {}

  /// @param said what it says as it goes, or null if it goes without a word
  static Decision decide(@Nullable BoundSession leaving, @Nullable Element said, Context context) {
    var presence = AccountPresence.in(context.facts());
    if (leaving == null || !leaving.isAvailable() || presence.available().size() > 1) {
      return Decision.nothing(Outcome.NOT_THE_LAST);
    }
    var seen = new LastSeen(context.now().getEpochSecond(), statusOf(said));
    return new Decision(Outcome.REMEMBERED, List.of(new Put<>(LastSeen.FACT, seen)));
  }

  private static @Nullable String statusOf(@Nullable Element presence) {
    var status = presence == null ? null : presence.child("status", Stanza.NAMESPACE);
    return status == null ? null : status.text();
  }
}
