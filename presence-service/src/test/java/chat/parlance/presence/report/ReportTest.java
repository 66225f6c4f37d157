package chat.parlance.presence.report;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.report.Report.ArchivedStanza;
import chat.parlance.presence.report.Report.Text;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.xmpp.jid.BareJid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0377.
class ReportTest {

  private static final String JULIET = "juliet@example.com";
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");

  private final Verona verona = new Verona().account(JULIET);
  private final Device juliet = verona.online(JULIET + "/chamber");

  private void reports(String report) {
    juliet.sendIq(
        "set",
        "<block xmlns='urn:xmpp:blocking'><item jid='" + ROMEO + "'>" + report + "</item></block>");
  }

  private static String report(String attributes, String content) {
    return "<report xmlns='urn:xmpp:reporting:1' " + attributes + ">" + content + "</report>";
  }

  private List<Report> kept() {
    var reports = verona.fact(JULIET, Reports.FACT);
    return reports == null ? List.of() : reports.reports();
  }

  @Nested
  class GivenTheExamples {

    @Test
    void whenOnlyTheReasonIsSaid_thenThatIsKept() {
      juliet.send(example("example-5"));

      var report = kept().getFirst();
      assertThat(report.reported()).isEqualTo(ROMEO);
      assertThat(report.reason()).isEqualTo("urn:xmpp:reporting:abuse");
      assertThat(report.toOrigin()).isFalse();
      assertThat(report.toThirdParties()).isFalse();
    }

    @Test
    void whenMessagesAreMeant_thenTheirIdsAreKept() {
      juliet.send(example("example-6"));

      var report = kept().getFirst();
      assertThat(report.stanzas())
          .containsExactly(
              new ArchivedStanza(ROMEO, "28482-98726-73623"),
              new ArchivedStanza(ROMEO, "38383-38018-18385"));
      assertThat(report.texts())
          .containsExactly(new Text("en", "Never came trouble to my house like this."));
    }

    @Test
    void whenOthersMayBeGivenIt_thenThatIsKept() {
      reports(Words.text("xep-0377", "example-4"));

      assertThat(kept().getFirst().toOrigin()).isTrue();
      assertThat(kept().getFirst().toThirdParties()).isTrue();
    }

    private static String example(String name) {
      return Words.text("xep-0377", name).replaceFirst("<iq", "<iq xmlns='jabber:client'");
    }
  }

  @Nested
  class GivenAReportThatIsNotKept {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<report xmlns='urn:xmpp:reporting:1'/>",
          "<report xmlns='urn:xmpp:reporting:0' reason='urn:xmpp:reporting:spam'/>",
          "<report xmlns='urn:xmpp:reporting:1' reason=''/>"
        })
    void whenItComes_thenTheAddressIsBlockedAllTheSame(String report) {
      juliet.sendIq("get", "<blocklist xmlns='urn:xmpp:blocking'/>");
      verona.quiet();

      reports(report);

      assertThat(kept()).isEmpty();
      assertThat(juliet.told()).hasSize(2).noneMatch(stanza -> stanza.contains("error"));
    }
  }

  @Nested
  class GivenLimits {

    @Test
    void whenTheTextIsTooLong_thenItIsNotKept() {
      reports(report("reason='r'", "<text>" + "x".repeat(2049) + "</text>"));

      assertThat(kept()).singleElement().extracting(Report::texts).isEqualTo(List.of());
    }

    @Test
    void whenTooManyMessagesAreMeant_thenTheFirstAreKept() {
      reports(
          report("reason='r'", "<stanza-id xmlns='urn:xmpp:sid:0' by='a@b' id='1'/>".repeat(30)));

      assertThat(kept().getFirst().stanzas()).hasSize(20);
    }

    @Test
    void whenThereAreTooManyInADay_thenTheRestIsNotKept() {
      for (int i = 0; i < 25; i++) {
        reports(report("reason='r'", ""));
      }

      assertThat(kept()).hasSize(20);
    }
  }

  @Nested
  class GivenAReporter {

    @Test
    void whenItsAccountIsDeleted_thenItsReportsAreToo() {
      reports(report("reason='r'", ""));

      verona.event(JULIET, AccountEvent.Kind.DELETED);

      assertThat(kept()).isEmpty();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    private static final Reports REPORTS =
        new Reports(
            List.of(
                new Report(
                    "0000000000001-0",
                    Instant.parse("2026-01-01T12:00:00Z"),
                    ROMEO,
                    "urn:xmpp:reporting:spam",
                    List.of(new Text("en", "Never"), new Text(null, "Nie")),
                    List.of(new ArchivedStanza(ROMEO, "28482")),
                    true,
                    false)));

    @Test
    void whenReadAndWritten_thenItIsTheSame() throws IOException {
      String json;
      try (var in = ReportTest.class.getResourceAsStream("/facts/reports-1.json")) {
        json = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      }

      assertThat(FactCodec.read(Reports.FACT, json)).isEqualTo(REPORTS);
      assertThat(FactCodec.write(Reports.FACT, REPORTS)).isEqualTo(json);
    }
  }
}
