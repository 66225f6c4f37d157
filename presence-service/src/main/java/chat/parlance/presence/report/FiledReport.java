package chat.parlance.presence.report;

import chat.parlance.presence.report.Report.Text;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report with what it is about, as the topic `reports` and those who operate the platform have
/// it.
///
/// @param id unique among all reports
/// @param reporter the account that blocks
/// @param reported whom it blocks
/// @param reason a URI, such as `urn:xmpp:reporting:spam`
/// @param toOrigin whether the domain of the reported address may be given it
/// @param toThirdParties whether others may be
public record FiledReport(
    String id,
    Instant at,
    BareJid reporter,
    Jid reported,
    String reason,
    List<Text> texts,
    List<ReportedStanza> stanzas,
    boolean toOrigin,
    boolean toThirdParties) {

  /// A message that is meant.
  ///
  /// @param by whose archive gave the id
  /// @param at when it came
  /// @param stanza absent where the log doesn't have it any more, or never had
  public record ReportedStanza(Jid by, String id, @Nullable Instant at, @Nullable Element stanza) {}

  public FiledReport {
    texts = List.copyOf(texts);
    stanzas = List.copyOf(stanzas);
  }

  /// As what the register is told of one.
  public static final String TOLD = "report";

  /// Whose log has the register: the domain's.
  public static BareJid register(BareJid reporter) {
    return BareJid.ofPrepared(reporter.domainpart());
  }

  static FiledReport of(Report report, BareJid reporter, List<ReportedStanza> stanzas) {
    return new FiledReport(
        report.id(),
        report.when(),
        reporter,
        report.reported(),
        report.reason(),
        report.texts(),
        stanzas,
        report.toOrigin(),
        report.toThirdParties());
  }
}
