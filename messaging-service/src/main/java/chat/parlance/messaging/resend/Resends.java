package chat.parlance.messaging.resend;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.messaging.stanzaid.StanzaIdentity;
import chat.parlance.xmpp.stanza.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Recognises a message that a client sends again from a new session, because its stream broke
/// before it heard that the message was taken, and couldn't be resumed. What the client resends in
/// a resumed session never comes this far.
public final class Resends {

  private final int remembered;

  /// Recognises the last messages of each recipient.
  ///
  /// @param remembered how many; 0 for none
  public Resends(int remembered) {
    this.remembered = remembered;
  }

  /// Whether the recipient got this message already.
  public boolean isResent(Message message, Context context) {
    String entry = entry(message, context);
    return entry != null && known(context).hasFromAnotherSession(entry);
  }

  /// The effects of remembering a message that was taken: none for one without an origin-id, which
  /// couldn't be recognised.
  public List<Effect> remember(Message message, Context context) {
    String entry = entry(message, context);
    return entry == null
        ? List.of()
        : List.of(new Put<>(RecentOrigins.FACT, known(context).with(entry, remembered)));
  }

  private static RecentOrigins known(Context context) {
    var known = context.facts().get(RecentOrigins.FACT);
    return known == null ? RecentOrigins.NONE : known;
  }

  private @Nullable String entry(Message message, Context context) {
    var session = context.session();
    var from = message.from();
    if (remembered == 0 || session == null || from == null) {
      return null;
    }
    String originId = StanzaIdentity.originOf(message);
    return originId == null ? null : RecentOrigins.entry(from.bare().toString(), originId, session);
  }
}
