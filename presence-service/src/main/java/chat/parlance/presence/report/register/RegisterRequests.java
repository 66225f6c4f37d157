package chat.parlance.presence.report.register;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.report.ReportProperties;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;

/// Lists reports for the platform's own edge, as JSON: `<reports before='' limit='' reporter=''
/// reported=''/>`, all of it optional.
final class RegisterRequests implements Handler<Iq> {

  static final String NAMESPACE = "urn:parlance:reports:0";

  enum Outcome {
    LISTED,
    MALFORMED
  }

  private static final String REPORTS = "reports";

  private final ReportProperties limits;

  RegisterRequests(ReportProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(REPORTS, NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(Register.FACT);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var payload = request.payload();
    if (payload == null || request.type() != Iq.Type.GET) {
      return malformed(request, context);
    }
    try {
      var oldest = context.now().minus(limits.retention());
      var listing = Query.of(payload).in(context, oldest);
      return new Decision(Outcome.LISTED, Answer.result(request, json(REPORTS, listing), context));
    } catch (IllegalArgumentException e) {
      return malformed(request, context);
    }
  }

  private static Decision malformed(Iq request, Context context) {
    List<Effect> error = Answer.error(request, StanzaError.of(Condition.BAD_REQUEST), context);
    return new Decision(Outcome.MALFORMED, error);
  }

  static Element json(String name, Record value) {
    return Element.builder(name, NAMESPACE).text(FactCodec.write(value)).build();
  }
}
