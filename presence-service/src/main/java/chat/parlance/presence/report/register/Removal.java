package chat.parlance.presence.report.register;

import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Takes reports out of the register.
final class Removal {

  private Removal() {}

  static List<Effect> of(List<KeptReport> reports, Facts facts) {
    var effects = new ArrayList<Effect>();
    var pages = new HashMap<Long, RegisterPage>();
    for (var kept : reports) {
      var id = kept.report().id();
      effects.add(new Put<>(KeptReport.fact(id), null));
      long page = Register.page(kept.number());
      var before = pages.computeIfAbsent(page, number -> RegisterPage.in(facts, number));
      pages.put(page, before.without(id));
    }
    pages.forEach((page, left) -> effects.add(left.put(page)));
    return effects;
  }
}
