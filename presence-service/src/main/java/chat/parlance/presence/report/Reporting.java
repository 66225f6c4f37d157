package chat.parlance.presence.report;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Announce;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.log.StanzaIds;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Keeps what is reported of blocked addresses: what the reporter said, with what it got from them
/// as far as its log still has that, goes to the topic `reports` and into the domain's register. An
/// address is blocked whatever becomes of the report (XEP-0377 section 6).
@Implements(xep = 377, version = "0.4.1", status = Implements.Status.COMPLETE)
public final class Reporting {

  /// The feature that says that reports may come with a block.
  public static final String FEATURE = ReportReader.NAMESPACE;

  private final ReportProperties limits;
  private final ReportReader reader;
  private final Evidence evidence;

  public Reporting(ReportProperties limits) {
    this.limits = limits;
    this.reader = new ReportReader(limits);
    this.evidence = new Evidence(limits.maxStanzasBytes());
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
    var effects = new ArrayList<Effect>();
    long left = limits.maxPerDay() - before.since(context.now().minus(Duration.ofDays(1)));
    for (int i = 0; i < reports.size(); i++) {
      var id = StanzaIds.of(context.recordId()) + "-" + i;
      var report = reader.read(reports.get(i), id, context.now());
      if (report != null && left > 0) {
        after = after.with(report, limits.maxKept());
        effects.addAll(file(report, context));
        left--;
      }
    }
    if (!after.equals(before)) {
      effects.addAll(Withdrawn.tell(before.without(after), context));
      effects.add(new Put<>(Reports.FACT, after));
    }
    return effects;
  }

  private List<Effect> file(Report report, Context context) {
    var reporter = context.address();
    var filed = FiledReport.of(report, reporter, evidence.of(report, context));
    return List.of(
        new Announce(Announce.Topic.REPORTS, reporter, filed),
        new Tell(Inbox.PRESENCE, FiledReport.register(reporter), FiledReport.TOLD, filed));
  }
}
