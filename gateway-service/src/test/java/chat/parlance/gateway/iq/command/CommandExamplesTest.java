package chat.parlance.gateway.iq.command;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.audit.Audit;
import chat.parlance.gateway.audit.AuditRecord;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of XEP-0050 that a requester sends, answered by the specification's service.
class CommandExamplesTest {

  private final FakeSessions sessions = new FakeSessions();
  private final Session requester = sessions.add("requester@domain/resource");
  private final List<String> runs = new ArrayList<>();
  private final List<AuditRecord> audited = new ArrayList<>();
  private Instant now = Instant.parse("2002-09-23T21:36:16Z");
  private final CommandHandler handler =
      new CommandHandler(
          () -> new Commands(List.of(new Config(), new ListServices())),
          new CommandSessions(() -> now),
          new AuditedRun(
              new Audit(
                  entry -> {
                    audited.add(entry);
                    return CompletableFuture.completedStage(null);
                  },
                  () -> now,
                  Duration.ofSeconds(1))),
          Runnable::run);

  /// Example 7.
  private static final class ListServices implements Command {

    @Override
    public String node() {
      return "list";
    }

    @Override
    public String name() {
      return "List Service Configurations";
    }

    @Override
    public boolean isFor(BareJid asker) {
      return true;
    }

    @Override
    public Outcome run(BareJid asker, Submission filled) {
      return Outcome.done("httpd");
    }
  }

  /// Two stages, of which the second depends on the first.
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
      return true;
    }

    @Override
    public Stage stage(BareJid asker, List<Submission> filled) {
      return switch (filled.size()) {
        case 0 -> Stage.followed(form("Please select the service to configure.", service()));
        case 1 ->
            Stage.last(
                form(
                    "Please select the run modes and state for '%s'."
                        .formatted(filled.getFirst().text("service")),
                    Field.choices("runlevel", "Run Modes", List.of("1", "2", "3", "5"))
                        .with(List.of("3", "5")),
                    Field.choice("state", "Run State", List.of("off", "on")).with(List.of("off"))));
        default -> null;
      };
    }

    private Field service() {
      return Field.choice("service", "Service", List.of("httpd", "jabberd", "postgresql"));
    }

    private Form form(String instructions, Field... fields) {
      return new Form("urn:config", "Configure Service", instructions, List.of(fields));
    }

    @Override
    public Outcome run(BareJid asker, Submission filled) {
      var done =
          filled.text("service") + " " + filled.lines("runlevel") + " " + filled.text("state");
      runs.add(done);
      return Outcome.done("Service '" + filled.text("service") + "' has been configured.");
    }
  }

  private static String example(int number) {
    var name = "/stanzas/xep-0050/example-%02d.xml".formatted(number);
    try (var file = CommandExamplesTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String ask(String xml) {
    try {
      var iq = (Iq) Stanza.of(Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8)));
      var answer = handler.answer(iq, requester).toCompletableFuture().join();
      return new String(answer.bytes(), StandardCharsets.UTF_8);
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  private String ask(int number, String id) {
    return ask(example(number).replaceAll("sessionid='[^']*'", "sessionid='" + id + "'"));
  }

  private static String idIn(String answer) {
    return answer.replaceAll("(?s).*sessionid=\"([0-9a-f]+)\".*", "$1");
  }

  @Nested
  class GivenNoSession {

    @Test
    void whenACommandNeedsNothing_thenItIsCompletedAtOnce() {
      assertThat(ask(example(8))).contains("status=\"completed\"", "sessionid=", ">httpd<");
    }

    @Test
    void whenTheLanguageIsSpoken_thenCompletedInIt() {
      assertThat(ask(example(SPOKEN))).contains("completed", "xml:lang=\"en\"");
    }

    @Test
    void whenTheLanguageIsNot_thenBadLocale() {
      assertThat(ask(example(FOREIGN))).contains("type=\"modify\"", "<bad-request", "bad-locale");
    }

    @Test
    void whenACommandHasStages_thenTheFirstWithWhatMayBeDone() {
      assertThat(ask(example(10)))
          .contains("status=\"executing\"", "<actions execute=\"next\"><next/></actions>")
          .contains("Please select the service to configure.", "list-single")
          .doesNotContain("<prev");
    }
  }

  @Nested
  class GivenTheFirstStage {

    private final String id = idIn(ask(example(10)));

    @Test
    void whenFilledIn_thenTheSecondWithItsDefaults() {
      var answer = ask(12, id);

      assertThat(answer)
          .contains("<actions execute=\"complete\"><prev/><complete/></actions>")
          .contains("'httpd'", "list-multi", "<value>3</value><value>5</value>")
          .contains("sessionid=\"" + id + "\"");
      assertThat(runs).isEmpty();
    }

    @Test
    void whenTheSecondIsFilledInToo_thenItRunsOnceWithAll() {
      ask(12, id);

      var answer = ask(14, id);

      assertThat(answer).contains("completed", "Service 'httpd' has been configured.");
      assertThat(runs).containsExactly("httpd [3] on");
      assertThat(ask(14, id)).contains("session-expired");
      assertThat(audited)
          .extracting(AuditRecord::outcome)
          .containsExactly("begun", "done", "begun", "done");
    }

    @Test
    void whenGoneBack_thenTheFirstAsItWasFilledIn() {
      ask(12, id);

      var answer = ask(16, id);

      assertThat(answer)
          .contains("<actions execute=\"next\"><next/></actions>", "<value>httpd</value><option");
      assertThat(ask(12, id)).contains("Please select the run modes");
    }

    @Test
    void whenCanceled_thenItIsOver() {
      ask(12, id);

      assertThat(ask(18, id)).contains("status=\"canceled\"");
      assertThat(ask(14, id)).contains("not-allowed", "session-expired");
    }

    @ParameterizedTest
    @CsvSource({"prev", "complete"})
    void whenLeftAsItCannotBe_thenBadAction(String action) {
      assertThat(
              ask(
                  example(18)
                      .replaceAll("sessionid='[^']*'", "sessionid='" + id + "'")
                      .replace("action='cancel'", "action='" + action + "'")))
          .contains("bad-action");
    }

    @Test
    void whenTheSecondWaitsTooLong_thenExpired() {
      ask(12, id);
      now = now.plus(CommandSessions.PATIENCE).plusSeconds(1);

      assertThat(ask(14, id)).contains("session-expired");
      assertThat(runs).isEmpty();
    }
  }

  private static final int SPOKEN = 20;
  private static final int FOREIGN = 22;
}
