package chat.parlance.presence.report;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.StanzaIds;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.List;

/// Keeps what is reported of blocked addresses. An address is blocked whatever becomes of the
/// report (XEP-0377 section 6).
@Implements(xep = 377, version = "0.4.1", status = Implements.Status.COMPLETE)
public final class Reporting {

  /// The feature that says that reports may come with a block.
  public static final String FEATURE = ReportReader.NAMESPACE;

  private final ReportProperties limits;
  private final ReportReader reader;

  public Reporting(ReportProperties limits) {
    this.limits = limits;
    this.reader = new ReportReader(limits);
  }

  /// Keeps the reports in a block.
  ///
  /// @param items of it
  public List<Effect> keep(List<Element> items, Context context) {
    var reports = items.stream().filter(item -> item.has("report", FEATURE)).toList();
    if (reports.isEmpty()) {
      return List.of();
    }
    var before = Reports.in(context.facts());
    var after = before;
    long left = limits.maxPerDay() - before.since(context.now().minus(Duration.ofDays(1)));
    for (int i = 0; i < reports.size(); i++) {
      var id = StanzaIds.of(context.recordId()) + "-" + i;
      var report = reader.read(reports.get(i), id, context.now());
      if (report != null && left > 0) {
        after = after.with(report, limits.maxKept());
        left--;
      }
    }
    return after.equals(before) ? List.of() : List.of(new Put<>(Reports.FACT, after));
  }
}
