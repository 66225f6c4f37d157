package chat.parlance.presence.report.register;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.report.ReportProperties;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows one report to the platform's own edge, or takes it out of the register, as it is dealt
/// with: `<report id=''/>`.
final class ReportRequests implements Handler<Iq> {

  enum Outcome {
    SHOWN,
    DEALT_WITH,
    NO_SUCH_REPORT
  }

  private static final String REPORT = "report";
  private static final StanzaError UNKNOWN = StanzaError.of(Condition.ITEM_NOT_FOUND);

  private final ReportProperties limits;

  ReportRequests(ReportProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(REPORT, RegisterRequests.NAMESPACE);
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var kept = find(request, context);
    if (kept == null) {
      return new Decision(Outcome.NO_SUCH_REPORT, Answer.error(request, UNKNOWN, context));
    }
    if (request.type() == Iq.Type.GET) {
      var json = RegisterRequests.json(REPORT, kept.report());
      return new Decision(Outcome.SHOWN, Answer.result(request, json, context));
    }
    var effects = new ArrayList<Effect>(Removal.of(List.of(kept), context.facts()));
    effects.addAll(Answer.result(request, null, context));
    return new Decision(Outcome.DEALT_WITH, effects);
  }

  private @Nullable KeptReport find(Iq request, Context context) {
    var payload = request.payload();
    var id = payload == null ? null : payload.attribute("id");
    var kept =
        id == null || id.indexOf('\n') >= 0 ? null : context.facts().get(KeptReport.fact(id));
    var oldest = context.now().minus(limits.retention());
    return kept != null && kept.report().at().isAfter(oldest) ? kept : null;
  }
}
