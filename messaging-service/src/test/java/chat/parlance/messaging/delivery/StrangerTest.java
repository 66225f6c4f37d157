package chat.parlance.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.AccountLog;
import chat.parlance.messaging.Handlers;
import chat.parlance.messaging.MessagingTest;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.testkit.Kit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What somebody can learn of an account who isn't its contact.
class StrangerTest extends MessagingTest {

  private static final String BODY = "<body>x</body>";
  private static final String NO_STORE = "<no-store xmlns='urn:xmpp:hints'/>";
  private static final String TYPING = "<composing xmlns='http://jabber.org/protocol/chatstates'/>";

  private static String message(String to, String type, String payload) {
    return "<message xmlns='jabber:client' from='romeo@example.com/r' to='juliet@example.com%s'"
            .formatted(to)
        + " id='1' type='%s'>%s</message>".formatted(type, payload);
  }

  private static String iq(String to, String type) {
    return "<iq xmlns='jabber:client' from='romeo@example.com/r' to='juliet@example.com%s'"
            .formatted(to)
        + " id='1' type='%s'><ping xmlns='urn:xmpp:ping'/></iq>".formatted(type);
  }

  static Stream<String> messages(String to) {
    return Stream.of("normal", "chat", "groupchat", "headline", "error")
        .flatMap(type ->
            Stream.of(BODY, BODY + NO_STORE, NO_STORE, TYPING, TYPING + BODY, "")
                .map(payload -> message(to, type, payload)));
  }

  static List<String> stanzas() {
    return Stream.of(
            messages(""),
            messages("/balcony"),
            Stream.of(
                iq("", "get"), iq("", "set"), iq("/balcony", "get"), iq("/balcony", "result")))
        .flatMap(all -> all)
        .toList();
  }

  private List<String> heard(String stanza) {
    return answers(juliet.stanza(Kit.stanza(stanza), null)).stream()
        .map(MessagingTest::xml)
        .toList();
  }

  private void begin(OfflineStorage storage) {
    juliet = new AccountLog(juliet.address(), Handlers.with(storage, UnknownAccounts.IGNORE));
  }

  @Nested
  class GivenNobodyIsThere {

    @ParameterizedTest
    @MethodSource("chat.parlance.messaging.delivery.StrangerTest#stanzas")
    void whenAnythingIsSent_thenTheAnswerIsTheSameWhetherTheAccountExists(String stanza) {
      begin(Handlers.storage(10, 10_000));
      var unknown = heard(stanza);
      exists();

      assertThat(heard(stanza)).isEqualTo(unknown);
    }

    @ParameterizedTest
    @MethodSource("chat.parlance.messaging.delivery.StrangerTest#stanzas")
    void whenNothingCanWait_thenTheAnswerIsTheSameToo(String stanza) {
      begin(Handlers.storage(0, 0));
      var unknown = heard(stanza);
      exists();

      assertThat(heard(stanza)).isEqualTo(unknown);
    }
  }

  @Nested
  class GivenSomebodyIsThere {

    @ParameterizedTest
    @MethodSource("chat.parlance.messaging.delivery.StrangerTest#stanzas")
    void whenAnythingIsSent_thenTheAnswerIsTheSameAsWhereNobodyIs(String stanza) {
      begin(Handlers.storage(10, 10_000));
      exists();
      var away = heard(stanza);
      comesOnline(BALCONY, "balcony", 0);

      assertThat(heard(stanza)).isEqualTo(away);
    }
  }
}
