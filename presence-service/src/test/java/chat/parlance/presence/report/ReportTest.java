package chat.parlance.presence.report;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Effect.Announce;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.report.FiledReport.ReportedStanza;
import chat.parlance.presence.report.Report.ArchivedStanza;
import chat.parlance.presence.report.Report.Text;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.presence.verona.Words;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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

  private Outcome reports(String report) {
    return juliet.sendIq(
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
  class GivenMessagesThatTheReporterGot {

    private static final String ID = "0000000000001";
    private static final Instant THEN = Instant.parse("2026-01-01T11:59:00Z");

    private void got(String id, String from, String body) {
      var message =
          "<message xmlns='jabber:client' type='chat' from='%s' to='%s'><body>%s</body></message>"
              .formatted(from, JULIET, body);
      verona.given(
          JULIET,
          ReceivedMessage.of(id),
          ReceivedMessage.of((Message) Kit.stanza(message), THEN, 4096));
    }

    private FiledReport filed(String... ids) {
      var meant = new StringBuilder();
      for (var id : ids) {
        meant.append("<stanza-id xmlns='urn:xmpp:sid:0' by='%s' id='%s'/>".formatted(JULIET, id));
      }
      var outcome = reports(report("reason='r'", meant.toString()));
      return (FiledReport) outcome.effects(Announce.class).getLast().value();
    }

    @Test
    void whenOneIsMeant_thenTheReportHasIt() {
      got(ID, ROMEO + "/orchard", "Buy this");

      var stanza = filed(ID).stanzas().getFirst();

      assertThat(stanza.at()).isEqualTo(THEN);
      assertThat(stanza.stanza().child("body", "jabber:client").text()).isEqualTo("Buy this");
    }

    @Test
    void whenSomebodyElseSentIt_thenTheReportHasOnlyItsId() {
      got(ID, "nurse@example.com/kitchen", "Secret");

      assertThat(filed(ID).stanzas())
          .containsExactly(new ReportedStanza(BareJid.of(JULIET), ID, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"28482-98726-73623", "0000000000002", "zzzzzzzzzzzzz"})
    void whenTheLogHasNothingUnderThatId_thenTheReportHasOnlyTheId(String id) {
      assertThat(filed(id).stanzas())
          .containsExactly(new ReportedStanza(BareJid.of(JULIET), id, null, null));
    }

    @Test
    void whenOneIsTooLarge_thenItIsCut() {
      got(ID, ROMEO + "/orchard", "x".repeat(5000));

      var stanza = filed(ID).stanzas().getFirst().stanza();

      assertThat(stanza.child("body", "jabber:client").text()).isEqualTo("x".repeat(512));
      assertThat(stanza.attribute("from")).isEqualTo(ROMEO + "/orchard");
    }

    @Test
    void whenAllTogetherAreTooLarge_thenTheRestIsIds() {
      var ids = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        ids.add("00000000000" + (char) ('a' + i / 10) + i % 10);
        got(ids.getLast(), ROMEO + "/orchard", "x".repeat(3900));
      }

      var stanzas = filed(ids.toArray(String[]::new)).stanzas();

      assertThat(stanzas).hasSize(20);
      assertThat(stanzas.stream().filter(stanza -> stanza.stanza() != null)).hasSize(16);
    }
  }

  @Nested
  class GivenAReport {

    @Test
    void whenItComes_thenTheTopicHasItByItsReporterAndTheRegisterIsTold() {
      var outcome = reports(report("reason='urn:xmpp:reporting:spam'", "<text>Never</text>"));

      var announced = outcome.effects(Announce.class).getLast();
      assertThat(announced.topic()).isEqualTo(Announce.Topic.REPORTS);
      assertThat(announced.key()).isEqualTo(BareJid.of(JULIET));
      assertThat(FactCodec.write(announced.value()))
          .isEqualTo(
              ("{'id':'%s','at':'2026-01-01T12:00:00Z','reporter':'juliet@example.com',"
                      + "'reported':'romeo@example.net','reason':'urn:xmpp:reporting:spam',"
                      + "'texts':[{'language':null,'text':'Never'}],'stanzas':[],"
                      + "'toOrigin':false,'toThirdParties':false}")
                  .formatted(kept().getFirst().id())
                  .replace('\'', '"'));
      assertThat(outcome.effects(Tell.class))
          .anySatisfy(tell -> {
            assertThat(tell.key()).isEqualTo(BareJid.of("example.com"));
            assertThat(tell.value()).isEqualTo(announced.value());
          });
    }

    @Test
    void whenItIsBeyondALimit_thenTheTopicDoesNotHaveIt() {
      for (int i = 0; i < 20; i++) {
        reports(report("reason='r'", ""));
      }

      assertThat(reports(report("reason='r'", "")).effects(Announce.class)).isEmpty();
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
