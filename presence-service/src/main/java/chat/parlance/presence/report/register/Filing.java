package chat.parlance.presence.report.register;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.report.FiledReport;
import chat.parlance.presence.report.ReportProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes a report into the register, and the oldest page out of it where that is too old, or too
/// many are there.
final class Filing implements Handler<Told> {

  enum Outcome {
    FILED,
    ALREADY_FILED,
    NOT_THE_TELLERS
  }

  private final ReportProperties limits;

  Filing(ReportProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Told> route() {
    return Route.told(FiledReport.TOLD);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(Register.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var report = told.as(FiledReport.class);
    if (report == null || !report.reporter().equals(told.teller())) {
      return Decision.nothing(Outcome.NOT_THE_TELLERS);
    }
    var fact = KeptReport.fact(report.id());
    if (context.facts().get(fact) != null) {
      return Decision.nothing(Outcome.ALREADY_FILED);
    }
    var effects = new ArrayList<Effect>();
    var register = trim(Register.in(context.facts()), context, effects);
    long number = register.next();
    long page = Register.page(number);
    var entry = Entry.of(report, number);
    effects.add(new Put<>(fact, new KeptReport(number, report)));
    effects.add(RegisterPage.in(context.facts(), page).with(entry).put(page));
    effects.add(new Put<>(Register.FACT, register.withNext()));
    return new Decision(Outcome.FILED, effects);
  }

  // A page for each report is enough: that fills no more than one.
  private Register trim(Register register, Context context, List<Effect> effects) {
    if (register.firstPage() == register.lastPage()) {
      return register;
    }
    long page = register.firstPage();
    var oldest = RegisterPage.in(context.facts(), page);
    if (register.size() < limits.maxTotal()
        && !oldest.isBefore(context.now().minus(limits.retention()))) {
      return register;
    }
    oldest.entries().forEach(entry -> effects.add(new Put<>(KeptReport.fact(entry.id()), null)));
    effects.add(new Put<>(RegisterPage.fact(page), null));
    return register.withoutFirstPage();
  }
}
