package chat.parlance.presence.report;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import java.util.List;

/// Reports of one account that the register is to forget.
///
/// @param ids of them
public record Withdrawn(List<String> ids) {

  /// As what the register is told of them.
  public static final String TOLD = "withdrawnReports";

  public Withdrawn {
    ids = List.copyOf(ids);
  }

  static List<Effect> tellOfAll(Context context) {
    return tell(Reports.in(context.facts()).reports(), context);
  }

  static List<Effect> tell(List<Report> reports, Context context) {
    if (reports.isEmpty()) {
      return List.of();
    }
    var withdrawn = new Withdrawn(reports.stream().map(Report::id).toList());
    var register = FiledReport.register(context.address());
    return List.of(new Tell(Inbox.PRESENCE, register, TOLD, withdrawn));
  }
}
