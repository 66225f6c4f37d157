package chat.parlance.messaging.error;

import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells the sender of a stanza that it went nowhere.
public final class ErrorReply {

  private static final StanzaError SERVICE_UNAVAILABLE =
      StanzaError.of(StanzaError.Condition.SERVICE_UNAVAILABLE);

  /// That a stanza went nowhere, for the presence service.
  ///
  /// @param answer the error for its sender
  record Undelivered(Element answer) {}

  private ErrorReply() {}

  /// The effects of refusing a stanza with `<service-unavailable/>`: none where nobody may be told,
  /// as for an error, which is never answered with an error (RFC 6120 section 8.3.1).
  public static List<Effect> serviceUnavailable(Stanza refused) {
    var sender = answerable(refused);
    if (sender == null) {
      return List.of();
    }
    var reply = Stanza.ofTrusted(refused.errorReply(SERVICE_UNAVAILABLE));
    return List.of(new Effect.Send(Inbox.MESSAGING, sender, reply, null));
  }

  /// The same, only for a sender that may know whether an account's resource is there. Who may, the
  /// presence service knows, and sends the error on.
  public static List<Effect> toAcquaintance(Stanza refused, BareJid account) {
    if (answerable(refused) == null) {
      return List.of();
    }
    var undelivered = new Undelivered(refused.errorReply(SERVICE_UNAVAILABLE));
    return List.of(new Effect.Tell(Inbox.PRESENCE, account, "undelivered", undelivered));
  }

  private static @Nullable BareJid answerable(Stanza refused) {
    var sender = refused.from();
    return sender == null || sender.bare().isDomain() || !mayBeAnswered(refused)
        ? null
        : sender.bare();
  }

  private static boolean mayBeAnswered(Stanza stanza) {
    return !stanza.isError() && !(stanza instanceof Iq iq && iq.type() == Iq.Type.RESULT);
  }
}
