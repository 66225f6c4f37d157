package chat.parlance.testkit.toy;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;

/// Counts how often an account was poked, answers with the count, and tells the poker's account.
@Implements(xep = 99_999, version = "0.1", status = Implements.Status.COMPLETE)
public final class Pokes implements Handler<Iq> {

  public static final String NAMESPACE = "urn:toy:poke:0";
  public static final Fact<Count> COUNT = Fact.inLog("pokes", Count.class);

  /// How often.
  public record Count(int pokes) {}

  /// Why it decided as it did.
  public enum Outcome {
    POKED,
    POKER_UNKNOWN
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.ACCOUNT, Iq.Type.SET, "poke", NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(COUNT);
  }

  @Override
  public Set<String> features() {
    return Set.of(NAMESPACE);
  }

  @Override
  public Decision decide(Iq poke, Context context) {
    var session = context.session();
    var poker = poke.from();
    if (session == null || poker == null) {
      return Decision.nothing(Outcome.POKER_UNKNOWN);
    }
    var before = context.facts().get(COUNT);
    var count = new Count(before == null ? 1 : before.pokes() + 1);
    var answer =
        Element.builder("poked", NAMESPACE)
            .attribute("times", Integer.toString(count.pokes()))
            .build();
    var notice =
        Element.builder("message", Stanza.NAMESPACE)
            .attribute("from", context.address().toString())
            .attribute("to", poker.bare().toString())
            .build();
    return new Decision(
        Outcome.POKED,
        List.of(
            new Effect.Put<>(COUNT, count),
            new Effect.Deliver(List.of(session), poke.result(answer), Undelivered.DROP),
            new Effect.Send(Inbox.MESSAGING, poker.bare(), Stanza.ofTrusted(notice), null)));
  }
}
