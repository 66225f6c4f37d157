package chat.parlance.presence.privatexml;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Stores XML for the account's own clients, and gives it back (XEP-0049 section 2).
@Implements(xep = 49, version = "1.2", status = Implements.Status.COMPLETE)
final class PrivateXmlQuery implements Handler<Iq> {

  static final String NAMESPACE = "jabber:iq:private";

  enum Outcome {
    GIVEN,
    STORED,
    TOO_MUCH,
    MALFORMED,
    UNFIT
  }

  private final PrivateXmlProperties limits;
  private final PrivateXmlParts parts;

  PrivateXmlQuery(PrivateXmlProperties limits, PrivateXmlParts parts) {
    this.limits = limits;
    this.parts = parts;
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.OWN_ACCOUNT, "query", NAMESPACE);
  }

  @Override
  public Set<String> features() {
    return Set.of(NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(PrivateXml.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Iq request) {
    return parts.facts(request);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var query = request.payload();
    var elements = query == null ? List.<Element>of() : query.children();
    boolean get = request.type() == Iq.Type.GET;
    if (elements.isEmpty() || (get && elements.size() != 1)) {
      return refused(Outcome.MALFORMED, Condition.BAD_REQUEST, "an element", request, context);
    }
    return get ? give(request, elements.getFirst(), context) : store(request, elements, context);
  }

  // What was never stored is given as it was asked for (section 2.3).
  private Decision give(Iq request, Element wanted, Context context) {
    var found = parts.show(wanted, context);
    var query = Element.builder("query", NAMESPACE).child(found == null ? wanted : found).build();
    return new Decision(Outcome.GIVEN, Answer.result(request, query, context));
  }

  private Decision store(Iq request, List<Element> elements, Context context) {
    if (elements.stream().anyMatch(PrivateXmlQuery::isReserved)) {
      return refused(
          Outcome.MALFORMED, Condition.NOT_ACCEPTABLE, "that namespace", request, context);
    }
    var rest = parts.take(elements, request, context);
    var wrong = rest.wrong();
    if (wrong != null) {
      return new Decision(Outcome.UNFIT, Answer.error(request, wrong, context));
    }
    var after = PrivateXml.in(context.facts()).with(rest.elements());
    if (!limits.allow(after)) {
      return refused(
          Outcome.TOO_MUCH, Condition.POLICY_VIOLATION, "too much is stored", request, context);
    }
    var effects = new ArrayList<Effect>(List.of(new Put<>(PrivateXml.FACT, after)));
    effects.addAll(rest.effects());
    effects.addAll(Answer.result(request, null, context));
    return new Decision(Outcome.STORED, effects);
  }

  // Section 4.
  private static boolean isReserved(Element element) {
    var namespace = element.namespace();
    return namespace.equals("jabber:client")
        || namespace.equals("jabber:server")
        || namespace.equals(NAMESPACE);
  }

  private static Decision refused(
      Outcome outcome, Condition condition, String text, Iq request, Context context) {
    return new Decision(outcome, Answer.error(request, StanzaError.of(condition, text), context));
  }
}
