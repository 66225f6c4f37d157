package chat.parlance.messaging.delivery;

import chat.parlance.log.SessionAddress;
import chat.parlance.messaging.delivery.Verdict.Otherwise;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Message;
import java.util.List;

/// The rules for messages to an account of ours, as a function of nothing but the message's type,
/// its address and the account's sessions. Where the RFC leaves a choice:
///
/// - to the bare JID: all resources that aren't negative (see [AccountSessions#receivers]);
/// - nobody there: stored offline, and only refused if that can't be; what may not be stored is
///   dropped, as an error would tell any stranger who is there;
/// - to a full JID that isn't there: refused, so that a sender who insists on one resource hears of
///   it, if it may know who is there; a headline is dropped, as it would be for the bare JID.
@Implements(
    rfc = 6121,
    version = "8.5.1, 8.5.2, 8.5.3",
    status = Implements.Status.COMPLETE,
    note = "messages to accounts")
final class DeliveryRules {

  private DeliveryRules() {}

  static Verdict forAccount(Message.Type type, Jid to, AccountSessions sessions) {
    if (!(to instanceof FullJid full)) {
      return forBareJid(type, sessions);
    }
    var session = sessions.connected(full.resourcepart());
    return session != null
        ? new Verdict.Deliver(List.of(session))
        : forMissingResource(type, sessions);
  }

  // RFC 6121 sections 8.5.2.1.1 and 8.5.2.2.1
  private static Verdict forBareJid(Message.Type type, AccountSessions sessions) {
    return switch (type) {
      case NORMAL, CHAT -> toReceivers(sessions, Otherwise.WAIT);
      case HEADLINE -> toReceivers(sessions, Otherwise.IGNORE);
      case GROUPCHAT -> Otherwise.REFUSE;
      case ERROR -> Otherwise.IGNORE;
    };
  }

  // RFC 6121 section 8.5.3.2.1
  private static Verdict forMissingResource(Message.Type type, AccountSessions sessions) {
    return switch (type) {
      case CHAT -> toReceivers(sessions, Otherwise.WAIT);
      case NORMAL, GROUPCHAT -> Otherwise.REFUSE_ACQUAINTANCE;
      case HEADLINE, ERROR -> Otherwise.IGNORE;
    };
  }

  private static Verdict toReceivers(AccountSessions sessions, Otherwise nobody) {
    if (nobody == Otherwise.WAIT && sessions.hasClosing()) {
      return Otherwise.WAIT;
    }
    List<SessionAddress> receivers = sessions.receivers();
    return receivers.isEmpty() ? nobody : new Verdict.Deliver(receivers);
  }

  /// RFC 6121 section 8.5.1, where the sender is to hear of it.
  static Verdict forUnknownAccount(Message.Type type) {
    return switch (type) {
      case HEADLINE, ERROR -> Otherwise.IGNORE;
      case GROUPCHAT, NORMAL, CHAT -> Otherwise.REFUSE;
    };
  }
}
