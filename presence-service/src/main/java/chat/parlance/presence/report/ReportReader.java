package chat.parlance.presence.report;

import chat.parlance.presence.report.Report.ArchivedStanza;
import chat.parlance.presence.report.Report.Text;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a `<report/>` as far as the limits go.
final class ReportReader {

  static final String NAMESPACE = "urn:xmpp:reporting:1";

  private static final String STANZA_ID = "urn:xmpp:sid:0";
  private static final int MAX_NAME_LENGTH = 256;

  private final ReportProperties limits;

  ReportReader(ReportProperties limits) {
    this.limits = limits;
  }

  /// The report on an item of a block, or null if there is none, or none that says why.
  @Nullable Report read(Element item, String id, Instant when) {
    var report = item.child("report", NAMESPACE);
    var reason = report == null ? null : report.attribute("reason");
    var reported = jid(item.attribute("jid"));
    if (report == null || reported == null || !isName(reason)) {
      return null;
    }
    return new Report(
        id,
        when,
        reported,
        Objects.requireNonNull(reason),
        texts(report),
        stanzas(report),
        report.has("report-origin", NAMESPACE),
        report.has("third-party", NAMESPACE));
  }

  private List<Text> texts(Element report) {
    var texts = new ArrayList<Text>();
    int left = limits.maxTextBytes();
    for (var child : report.children()) {
      if (child.is("text", NAMESPACE)) {
        var text = child.text().strip();
        left -= text.getBytes(StandardCharsets.UTF_8).length;
        if (left < 0) {
          return texts;
        }
        var language = child.attribute("xml:lang");
        texts.add(new Text(isName(language) ? language : null, text));
      }
    }
    return texts;
  }

  private List<ArchivedStanza> stanzas(Element report) {
    return report.children().stream()
        .filter(child -> child.is("stanza-id", STANZA_ID))
        .map(ReportReader::stanza)
        .filter(Objects::nonNull)
        .limit(limits.maxStanzas())
        .toList();
  }

  private static @Nullable ArchivedStanza stanza(Element stanzaId) {
    var by = jid(stanzaId.attribute("by"));
    var id = stanzaId.attribute("id");
    return by == null || id == null || !isName(id) ? null : new ArchivedStanza(by, id);
  }

  private static boolean isName(@Nullable String text) {
    return text != null && !text.isEmpty() && text.length() <= MAX_NAME_LENGTH;
  }

  private static @Nullable Jid jid(@Nullable String text) {
    try {
      return text == null ? null : Jid.of(text);
    } catch (InvalidJidException e) {
      return null;
    }
  }
}
