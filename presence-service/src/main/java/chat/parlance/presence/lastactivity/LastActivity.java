package chat.parlance.presence.lastactivity;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says how long an account has been away (XEP-0012 section 3). Who may not see its presence is
/// told the same whether it exists or not.
@Implements(xep = 12, version = "2.0", status = Implements.Status.COMPLETE)
@Implements(
    xep = 256,
    version = "1.1.1",
    status = Implements.Status.COMPLETE,
    note = "passed on in presence as sent")
@Implements(
    xep = 319,
    version = "1.0.2",
    status = Implements.Status.COMPLETE,
    note = "passed on in presence as sent")
final class LastActivity implements Handler<Iq> {

  enum Outcome {
    ANSWERED,
    NEVER_THERE,
    FORBIDDEN
  }

  private static final String NAMESPACE = "jabber:iq:last";

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT, Scope.ACCOUNT), EnumSet.of(Iq.Type.GET), "query", NAMESPACE);
  }

  @Override
  public Set<String> features() {
    return Set.of(NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT, LastSeen.FACT);
  }

  @Override
  public Decision decide(Iq get, Context context) {
    var from = get.from();
    if (from == null || !maySee(from.bare(), context)) {
      var error = StanzaError.of(Condition.FORBIDDEN);
      return new Decision(Outcome.FORBIDDEN, Answer.error(get, error, context));
    }
    if (!AccountPresence.in(context.facts()).available().isEmpty()) {
      return new Decision(Outcome.ANSWERED, Answer.result(get, query(0, null), context));
    }
    var seen = LastSeen.in(context.facts());
    if (seen == null) {
      var error = StanzaError.of(Condition.ITEM_NOT_FOUND);
      return new Decision(Outcome.NEVER_THERE, Answer.error(get, error, context));
    }
    long seconds = Math.max(0, context.now().getEpochSecond() - seen.epochSecond());
    var query = query(seconds, seen.status());
    return new Decision(Outcome.ANSWERED, Answer.result(get, query, context));
  }

  private static boolean maySee(BareJid asking, Context context) {
    return asking.equals(context.address())
        ? AccountPresence.existsIn(context.facts())
        : Roster.in(context.facts()).isSubscriber(asking);
  }

  private static Element query(long seconds, @Nullable String status) {
    var query = Element.builder("query", NAMESPACE).attribute("seconds", Long.toString(seconds));
    return (status == null ? query : query.text(status)).build();
  }
}
