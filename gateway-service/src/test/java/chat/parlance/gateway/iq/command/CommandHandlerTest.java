package chat.parlance.gateway.iq.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandHandlerTest {

  private final FakeSessions sessions = new FakeSessions();
  private final Session romeo = sessions.add("romeo@montague.lit/orchard");
  private final List<Submission> runs = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private final CommandHandler handler =
      new CommandHandler(
          () -> new Commands(List.of(new Config())),
          new CommandSessions(() -> now),
          new AuditedRun(
              new Audit(
                  entry -> CompletableFuture.completedStage(null),
                  () -> now,
                  Duration.ofSeconds(1))),
          Runnable::run);

  private final class Config implements Command {

    @Override
    public String node() {
      return "config";
    }

    @Override
    public String name() {
      return "Configure Service";
    }

    @Override
    public boolean isFor(BareJid asker) {
      return asker.domainpart().equals("montague.lit");
    }

    @Override
    public Form form() {
      return new Form(
          "urn:config",
          "Configure Service",
          "Choose.",
          List.of(
              Field.choice("service", "Service", List.of("httpd", "jabberd")),
              Field.required("who", Field.Type.JID_MULTI, "Who"),
              Field.optional("really", Field.Type.BOOLEAN, "Really")));
    }

    @Override
    public Outcome run(BareJid asker, Submission filled) {
      runs.add(filled);
      return Outcome.done("Done.");
    }
  }

  private String ask(Session session, String attributes, String children) {
    var xml =
        "<iq xmlns='jabber:client' type='set' id='1' to='montague.lit'>"
            + "<command xmlns='http://jabber.org/protocol/commands' %s>%s</command></iq>"
                .formatted(attributes, children);
    try {
      var iq = (Iq) Stanza.of(Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8)));
      var answer = handler.answer(iq, session).toCompletableFuture().join();
      return new String(answer.bytes(), StandardCharsets.UTF_8);
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  private String begin() {
    return ask(romeo, "node='config'", "").replaceAll("(?s).*sessionid=\"([0-9a-f]+)\".*", "$1");
  }

  private String goOn(String id, String action, String fields) {
    return ask(
        romeo,
        "node='config' sessionid='" + id + "' action='" + action + "'",
        "<x xmlns='jabber:x:data' type='submit'>" + fields + "</x>");
  }

  private static String field(String name, String... values) {
    var field = new StringBuilder("<field var='" + name + "'>");
    for (var value : values) {
      field.append("<value>").append(value).append("</value>");
    }
    return field.append("</field>").toString();
  }

  @Nested
  class GivenNoSession {

    @Test
    void whenExecuted_thenTheFormWithTheOnlyAction() {
      assertThat(ask(romeo, "node='config' action='execute'", ""))
          .contains("status=\"executing\"", "execute=\"complete\"", "<complete", "jid-multi");
    }

    @ParameterizedTest
    @CsvSource({
      "node='nothing', item-not-found",
      "action='execute', bad-payload",
      "node='config' action='dance', malformed-action",
      "node='config' action='complete', bad-action",
      "node='config' action='cancel', bad-action",
      "node='config' xml:lang='fr-ca', bad-locale",
      "node='config' sessionid='', bad-sessionid",
      "node='config' sessionid='0123', bad-sessionid"
    })
    void whenTheRequestIsWrong_thenTheConditionSaysHow(String attributes, String condition) {
      assertThat(ask(romeo, attributes, "")).contains("type=\"error\"", condition);
    }

    @Test
    void whenAStrangerAsks_thenForbidden() {
      assertThat(ask(sessions.add("tybalt@capulet.lit/x"), "node='config'", ""))
          .contains("forbidden", "type=\"cancel\"");
    }

    @Test
    void whenOpenedForEver_thenTheOldestIsLost() {
      var first = begin();

      for (int i = 0; i < CommandSessions.MOST_OF_ONE; i++) {
        begin();
      }

      assertThat(goOn(first, "cancel", "")).contains("bad-sessionid");
    }
  }

  @Nested
  class GivenASession {

    private final String id = begin();

    @Test
    void whenFilledIn_thenItRunsOnce() {
      var answer = goOn(id, "complete", field("who", "a@b", "A@b", "c@d"));

      assertThat(answer).contains("status=\"completed\"", "Done.");
      assertThat(runs).singleElement().satisfies(it -> assertThat(it.jids("who")).hasSize(2));
      assertThat(goOn(id, "complete", field("who", "a@b"))).contains("session-expired");
      assertThat(runs).hasSize(1);
    }

    @Test
    void whenCanceled_thenItIsOver() {
      assertThat(goOn(id, "cancel", "")).contains("status=\"canceled\"");

      assertThat(goOn(id, "complete", field("who", "a@b")))
          .contains("not-allowed", "session-expired");
    }

    @Test
    void whenTooOld_thenExpired() {
      now = now.plus(CommandSessions.PATIENCE).plusSeconds(1);

      assertThat(goOn(id, "complete", field("who", "a@b"))).contains("session-expired");
      assertThat(runs).isEmpty();
    }

    @Test
    void whenAnotherSessionOrAccountHasItsId_thenRefused() {
      for (var other : List.of("romeo@montague.lit/phone", "benvolio@montague.lit/x")) {
        var attributes = "node='config' sessionid='" + id + "'";
        assertThat(ask(sessions.add(other), attributes, "")).contains("bad-sessionid");
      }
    }

    @ParameterizedTest
    @CsvSource({"next", "prev"})
    void whenAskedForAnotherStage_thenBadAction(String action) {
      assertThat(goOn(id, action, field("who", "a@b"))).contains("bad-action");
    }

    @Test
    void whenSomethingIsWrong_thenTheFieldIsNamedAndItMayBeTriedAgain() {
      assertThat(goOn(id, "complete", "")).contains("bad-payload", "field who is required");
      assertThat(goOn(id, "complete", field("who", "@"))).contains("field who has something");
      assertThat(goOn(id, "complete", field("who", "a@b") + field("service", "x")))
          .contains("field service has an invalid value");
      assertThat(goOn(id, "complete", field("who", "a@b") + field("really", "maybe")))
          .contains("field really has an invalid value");
      assertThat(goOn(id, "complete", field("who", "a@b") + field("FORM_TYPE", "urn:other")))
          .contains("FORM_TYPE");
      assertThat(ask(romeo, "node='config' sessionid='" + id + "'", "")).contains("bad-payload");

      assertThat(goOn(id, "execute", field("who", "a@b"))).contains("completed");
    }

    @Test
    void whenThereAreFarTooMany_thenRefused() {
      var values = new String[10_000];
      Arrays.setAll(values, i -> "u" + i + "@b");
      assertThat(goOn(id, "complete", field("who", values))).contains("too many values");

      assertThat(goOn(id, "complete", field("f").repeat(10_000))).contains("bad-payload");
      assertThat(runs).isEmpty();
    }
  }
}
