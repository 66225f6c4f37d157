package chat.parlance.presence.report.register;

import chat.parlance.log.Fact;
import chat.parlance.log.NotPersonal;
import chat.parlance.presence.report.FiledReport;

/// A whole report.
///
/// @param number see [Register]
record KeptReport(long number, FiledReport report) {

  @NotPersonal("of the domain; what a deleted account reported is withdrawn from it")
  private static final Fact<KeptReport> FACT = Fact.inStore("filedReport", KeptReport.class);

  /// One document of the domain for each.
  static Fact<KeptReport> fact(String id) {
    return FACT.part(id);
  }
}
