package chat.parlance.presence.report.register;

import chat.parlance.presence.report.FiledReport;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;

/// A report as lists have it.
///
/// @param number see [Register]
record Entry(long number, String id, Instant at, BareJid reporter, Jid reported, String reason) {

  static Entry of(FiledReport report, long number) {
    return new Entry(
        number, report.id(), report.at(), report.reporter(), report.reported(), report.reason());
  }
}
