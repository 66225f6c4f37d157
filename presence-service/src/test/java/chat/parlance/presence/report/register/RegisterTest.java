package chat.parlance.presence.report.register;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Fact;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Told;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.presence.report.FiledReport;
import chat.parlance.presence.report.ReportProperties;
import chat.parlance.presence.report.Withdrawn;
import chat.parlance.testkit.Kit;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterTest {

  private static final BareJid DOMAIN = BareJid.of("example.com");
  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final BareJid NURSE = BareJid.of("nurse@example.com");
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final BareJid TYBALT = BareJid.of("tybalt@example.org");
  private static final SessionAddress EDGE = SessionAddress.ofGateway(1);
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final int MOST = 200;

  private final Kit kit =
      Kit.of(
          Inbox.PRESENCE,
          new RegisterConfiguration()
              .presenceReportRegister(
                  new ReportProperties(20, 100, 2048, 20, 1, 1, MOST, Duration.ofDays(90)))
              .handlers());
  private Instant now = NOON;

  private Outcome told(BareJid teller, String name, Record value) {
    var json = new ToldJson(name, FactCodec.write(value));
    return kit.receive(DOMAIN.toString(), new Told(teller, name, json));
  }

  private Outcome files(String id, BareJid reporter, BareJid reported) {
    var report =
        new FiledReport(id, now, reporter, reported, "spam", List.of(), List.of(), false, false);
    return told(reporter, FiledReport.TOLD, report);
  }

  private Element asks(String type, String payload) {
    var iq =
        "<iq xmlns='jabber:client' id='1' type='%s' from='example.com'>%s</iq>"
            .formatted(type, payload);
    var outcome = kit.receive(DOMAIN.toString(), new StanzaPayload(Kit.stanza(iq)), EDGE);
    return outcome.effects(Deliver.class).getFirst().stanza();
  }

  private String list(String attributes) {
    return asks("get", "<reports xmlns='urn:parlance:reports:0' " + attributes + "/>")
        .children()
        .getFirst()
        .text();
  }

  private List<String> ids(String attributes) {
    return List.of(list(attributes).split("\"id\":\"")).stream()
        .skip(1)
        .map(part -> part.substring(0, part.indexOf('"')))
        .toList();
  }

  private Element report(String type, String id) {
    return asks(type, "<report xmlns='urn:parlance:reports:0' id='" + id + "'/>");
  }

  private void passes(Duration time) {
    kit.after(time);
    now = now.plus(time);
  }

  @Nested
  class GivenNoReport {

    @Test
    void whenTheyAreListed_thenThereIsNone() {
      assertThat(list("")).isEqualTo("{\"reports\":[],\"next\":null}");
    }

    @Test
    void whenOneIsAskedFor_thenItIsNotFound() {
      assertThat(report("get", "a-0").attribute("type")).isEqualTo("error");
      assertThat(report("set", "a-0").attribute("type")).isEqualTo("error");
    }

    @Test
    void whenARequestMakesNoSense_thenThatIsSaid() {
      for (var attributes : List.of("before='x'", "limit='y'", "reporter='@'", "reported='@'")) {
        var payload = "<reports xmlns='urn:parlance:reports:0' " + attributes + "/>";
        assertThat(asks("get", payload).attribute("type")).isEqualTo("error");
      }
    }
  }

  @Nested
  class GivenReports {

    {
      files("a-0", JULIET, ROMEO);
      files("b-0", NURSE, ROMEO);
      files("b-1", NURSE, TYBALT);
    }

    @Test
    void whenListed_thenTheNewestIsFirst() {
      assertThat(ids("")).containsExactly("b-1", "b-0", "a-0");
    }

    @Test
    void whenFiltered_thenOnlyThoseAreListed() {
      assertThat(ids("reported='romeo@example.net'")).containsExactly("b-0", "a-0");
      assertThat(ids("reported='example.net'")).containsExactly("b-0", "a-0");
      assertThat(ids("reporter='nurse@example.com'")).containsExactly("b-1", "b-0");
      assertThat(ids("reporter='nurse@example.com' reported='romeo@example.net'"))
          .containsExactly("b-0");
    }

    @Test
    void whenListedByPage_thenEachIsOnOne() {
      assertThat(list("limit='2'")).endsWith("\"next\":1}");
      assertThat(ids("limit='2' before='1'")).containsExactly("a-0");
      assertThat(list("limit='2' before='1'")).endsWith("\"next\":null}");
    }

    @Test
    void whenOneIsAskedFor_thenItIsShown() {
      assertThat(report("get", "b-0").children().getFirst().text())
          .contains("\"id\":\"b-0\"")
          .contains("\"reporter\":\"nurse@example.com\"");
    }

    @Test
    void whenOneIsDealtWith_thenItIsGone() {
      assertThat(report("set", "b-0").attribute("type")).isEqualTo("result");

      assertThat(ids("")).containsExactly("b-1", "a-0");
      assertThat(report("get", "b-0").attribute("type")).isEqualTo("error");
      assertThat(report("set", "b-0").attribute("type")).isEqualTo("error");
    }

    @Test
    void whenOneIsToldAgain_thenItIsThereOnce() {
      files("a-0", JULIET, ROMEO);

      assertThat(ids("")).containsExactly("b-1", "b-0", "a-0");
    }

    @Test
    void whenItsReporterWithdrawsOne_thenThatIsGone() {
      told(NURSE, Withdrawn.TOLD, new Withdrawn(List.of("b-0", "a-0", "z-0")));

      assertThat(ids("")).containsExactly("b-1", "a-0");
    }

    @Test
    void whenSomebodyTellsOfAnothersReport_thenItIsNotTaken() {
      var forged =
          new FiledReport("f-0", now, JULIET, ROMEO, "spam", List.of(), List.of(), false, false);

      told(NURSE, FiledReport.TOLD, forged);

      assertThat(ids("")).doesNotContain("f-0");
    }

    @Test
    void whenTheyAreOld_thenTheyAreNotShown() {
      passes(Duration.ofDays(91));

      assertThat(ids("")).isEmpty();
      assertThat(report("get", "a-0").attribute("type")).isEqualTo("error");
    }
  }

  @Nested
  class GivenMoreThanMayBe {

    @Test
    void whenOneMoreComes_thenTheOldestPageGoes() {
      for (int i = 0; i < MOST + 1; i++) {
        files("r-" + i, JULIET, ROMEO);
      }

      assertThat(kit.fact("example.com", Register.FACT)).isEqualTo(new Register(50, MOST + 1));
      assertThat(kit.fact("example.com", KeptReport.fact("r-49"))).isNull();
      assertThat(kit.fact("example.com", KeptReport.fact("r-50"))).isNotNull();
      assertThat(kit.fact("example.com", RegisterPage.fact(0))).isNull();
    }

    @Test
    void whenTheOldestPageIsTooOld_thenItGoesWithTheNextReport() {
      for (int i = 0; i < 60; i++) {
        files("r-" + i, JULIET, ROMEO);
      }
      passes(Duration.ofDays(91));

      files("late-0", NURSE, TYBALT);

      assertThat(kit.fact("example.com", KeptReport.fact("r-0"))).isNull();
      assertThat(ids("")).containsExactly("late-0");
    }

    @Test
    void whenAFilterFindsNothing_thenNotAllPagesAreLookedAtForOneAnswer() {
      var wide =
          Kit.of(
              Inbox.PRESENCE,
              new RegisterConfiguration()
                  .presenceReportRegister(ReportProperties.DEFAULT)
                  .handlers());
      wide.given("example.com", Register.FACT, new Register(0, 5000));

      var iq =
          "<iq xmlns='jabber:client' id='1' type='get' from='example.com'>"
              + "<reports xmlns='urn:parlance:reports:0'/></iq>";
      var answer =
          wide.receive("example.com", new StanzaPayload(Kit.stanza(iq)), EDGE)
              .effects(Deliver.class)
              .getFirst()
              .stanza();

      assertThat(answer.children().getFirst().text()).isEqualTo("{\"reports\":[],\"next\":4000}");
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAndWritten_thenItIsTheSame() {
      var report =
          new FiledReport("a-0", NOON, JULIET, ROMEO, "spam", List.of(), List.of(), true, false);

      assertSame(Register.FACT, new Register(50, 77), "{\"first\":50,\"next\":77}");
      assertSame(
          RegisterPage.fact(1),
          new RegisterPage(List.of(Entry.of(report, 76))),
          ("{'entries':[{'number':76,'id':'a-0','at':'2026-01-01T12:00:00Z',"
                  + "'reporter':'juliet@example.com','reported':'romeo@example.net',"
                  + "'reason':'spam'}]}")
              .replace('\'', '"'));
      assertSame(
          KeptReport.fact("a-0"),
          new KeptReport(76, report),
          ("{'number':76,'report':{'id':'a-0','at':'2026-01-01T12:00:00Z',"
                  + "'reporter':'juliet@example.com','reported':'romeo@example.net',"
                  + "'reason':'spam','texts':[],'stanzas':[],'toOrigin':true,"
                  + "'toThirdParties':false}}")
              .replace('\'', '"'));
    }

    private static <T> void assertSame(Fact<T> fact, T value, String json) {
      assertThat(FactCodec.write(fact, value)).isEqualTo(json);
      assertThat(FactCodec.read(fact, json)).isEqualTo(value);
    }
  }
}
