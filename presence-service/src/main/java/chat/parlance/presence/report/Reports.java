package chat.parlance.presence.report;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What an account has reported, oldest first.
public record Reports(List<Report> reports) {

  /// One document per reporter; absent while it has reported nothing.
  public static final Fact<Reports> FACT = Fact.inStore("reports", Reports.class);

  private static final Reports NONE = new Reports(List.of());

  public Reports {
    reports = List.copyOf(reports);
  }

  static Reports in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  /// How many are from after a time.
  long since(Instant time) {
    return reports.stream().filter(report -> report.when().isAfter(time)).count();
  }

  /// The reports that others don't have.
  List<Report> without(Reports others) {
    return reports.stream().filter(report -> !others.reports().contains(report)).toList();
  }

  /// With one more, and without the oldest if there are too many.
  Reports with(Report report, int maxKept) {
    var all = Stream.concat(reports.stream(), Stream.of(report)).toList();
    return new Reports(all.subList(Math.max(0, all.size() - maxKept), all.size()));
  }
}
