package chat.parlance.presence.report;

import chat.parlance.log.Context;
import chat.parlance.log.StanzaIds;
import chat.parlance.presence.report.FiledReport.ReportedStanza;
import chat.parlance.presence.report.Report.ArchivedStanza;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the messages that a report means, as the reporter got them.
final class Evidence {

  private final int maxBytes;

  /// @param maxBytes of all messages of one report
  Evidence(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// Each that is meant, with what it was, if the reporter's log has that and it is by the reported
  /// address; and as long as there is room.
  List<ReportedStanza> of(Report report, Context context) {
    var found = new ArrayList<ReportedStanza>();
    int left = maxBytes;
    for (var meant : report.stanzas()) {
      var message = find(meant, report, context);
      int size = message == null ? 0 : message.stanza().sizeBytes();
      if (message == null || size > left) {
        found.add(new ReportedStanza(meant.by(), meant.id(), null, null));
      } else {
        left -= size;
        found.add(new ReportedStanza(meant.by(), meant.id(), message.at(), message.stanza()));
      }
    }
    return found;
  }

  private static @Nullable ReceivedMessage find(
      ArchivedStanza meant, Report report, Context context) {
    if (StanzaIds.placeOf(meant.id()) == null) {
      return null;
    }
    var message = context.facts().shared(context.address(), ReceivedMessage.of(meant.id()));
    return message != null && message.isFrom(report.reported()) ? message : null;
  }
}
