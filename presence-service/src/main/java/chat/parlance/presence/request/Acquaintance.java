package chat.parlance.presence.request;

import chat.parlance.log.Context;
import chat.parlance.log.Fact;
import chat.parlance.log.SessionAddress;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.util.List;
import java.util.Set;

/// Who may know whether the account's sessions are there: the account itself, its subscribers, and
/// those that a session has sent directed presence.
final class Acquaintance {

  static final Set<Fact<?>> FACTS = Set.of(AccountPresence.FACT, DirectedTargets.FACT, Roster.FACT);

  private final Strangers strangers;

  Acquaintance(RequestProperties properties) {
    strangers = properties.strangers();
  }

  /// Whether somebody may know of one session.
  boolean of(Jid sender, SessionAddress session, Context context) {
    return mayKnow(sender.bare(), DirectedTargets.in(context.facts()).of(session), context);
  }

  /// Whether somebody may know of any session.
  boolean of(Jid sender, Context context) {
    var targets =
        DirectedTargets.in(context.facts()).sessions().stream()
            .flatMap(session -> session.targets().stream())
            .toList();
    return mayKnow(sender.bare(), targets, context);
  }

  private boolean mayKnow(BareJid sender, List<Jid> targets, Context context) {
    return strangers == Strangers.DELIVER
        || sender.equals(context.address())
        || targets.stream().anyMatch(target -> target.bare().equals(sender))
        || Roster.in(context.facts()).isSubscriber(sender);
  }
}
