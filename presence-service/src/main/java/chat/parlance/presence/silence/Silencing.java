package chat.parlance.presence.silence;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Hears from the platform what of an account nobody is to hear from now on, `<silenced><item
/// jid=''/></silenced>`, in place of what was so before. Sessions that are seen go for all who see
/// them; those that are heard again are seen with their next presence.
final class Silencing implements Handler<Iq> {

  static final String NAMESPACE = "urn:parlance:silence:0";

  enum Outcome {
    SILENCED,
    MALFORMED
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform("silenced", NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Silenced.FACT);
  }

  @Override
  public Decision decide(Iq set, Context context) {
    var payload = set.payload();
    if (payload == null || set.type() != Iq.Type.SET) {
      var error = StanzaError.of(Condition.BAD_REQUEST);
      return new Decision(Outcome.MALFORMED, Answer.error(set, error, context));
    }
    var silenced = new Silenced(payload.children().stream().map(Silencing::address).toList());
    var effects = new ArrayList<Effect>();
    effects.add(new Put<>(Silenced.FACT, silenced.orNull()));
    effects.addAll(hide(silenced, context));
    effects.addAll(Answer.result(set, null, context));
    return new Decision(Outcome.SILENCED, effects);
  }

  private static Jid address(Element item) {
    return Jid.ofPrepared(String.valueOf(item.attribute("jid")));
  }

  // One after the other, as each changes what is known of the account's sessions.
  private static List<Effect> hide(Silenced silenced, Context context) {
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(BoundSession::isAvailable)
        .filter(session -> silenced.covers(new FullJid(context.address(), session.resource())))
        .<Effect>map(session ->
            new Tell(
                Inbox.PRESENCE,
                context.address(),
                SilencedSession.NAME,
                new SilencedSession(session.address())))
        .toList();
  }
}
