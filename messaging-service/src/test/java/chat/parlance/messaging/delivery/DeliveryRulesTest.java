package chat.parlance.messaging.delivery;

import static chat.parlance.messaging.session.Sessions.available;
import static chat.parlance.messaging.session.Sessions.closing;
import static chat.parlance.messaging.session.Sessions.connected;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.messaging.delivery.Verdict.Otherwise;
import chat.parlance.messaging.session.AccountSessions;
import chat.parlance.messaging.session.Sessions;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Message;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 6121 section 8.5.4, table 1, with one letter where the RFC allows two. The "*" of the RFC's
/// table (a chat message to a resource may also go to the others) is a choice not taken.
class DeliveryRulesTest {

  private static final Map<String, AccountSessions> CONDITIONS =
      Map.of(
          "no active resources",
          Sessions.of(),
          "connected only",
          Sessions.of(connected(1, "balcony")),
          "negative only",
          Sessions.of(available(1, "balcony", -1), available(2, "chamber", -128)),
          "one non-negative",
          Sessions.of(available(1, "balcony", 0)),
          "one of each",
          Sessions.of(available(1, "balcony", -1), available(2, "chamber", 1)),
          "two non-negative",
          Sessions.of(available(1, "balcony", 0), available(2, "chamber", 5)),
          "one closing",
          Sessions.of(closing(1, "balcony")),
          "closing and non-negative",
          Sessions.of(closing(1, "balcony"), available(2, "chamber", 0)));

  @ParameterizedTest(name = "{0}, {1}: {2} {3} {4} {5} {6}")
  @CsvSource(
      textBlock =
          """
          # condition,              resource, normal, chat, groupchat, headline, error
          no active resources,      -,        O,      O,    E,         S,        S
          no active resources,      orchard,  E,      O,    E,         S,        S
          connected only,           -,        O,      O,    E,         S,        S
          connected only,           balcony,  D1,     D1,   D1,        D1,       D1
          connected only,           orchard,  E,      O,    E,         S,        S
          negative only,            -,        O,      O,    E,         S,        S
          negative only,            chamber,  D2,     D2,   D2,        D2,       D2
          negative only,            orchard,  E,      O,    E,         S,        S
          one non-negative,         -,        D1,     D1,   E,         D1,       S
          one non-negative,         balcony,  D1,     D1,   D1,        D1,       D1
          one non-negative,         orchard,  E,      D1,   E,         S,        S
          one of each,              -,        D2,     D2,   E,         D2,       S
          one of each,              balcony,  D1,     D1,   D1,        D1,       D1
          one of each,              orchard,  E,      D2,   E,         S,        S
          two non-negative,         -,        D12,    D12,  E,         D12,      S
          two non-negative,         chamber,  D2,     D2,   D2,        D2,       D2
          two non-negative,         orchard,  E,      D12,  E,         S,        S
          one closing,              -,        O,      O,    E,         S,        S
          one closing,              balcony,  E,      O,    E,         S,        S
          closing and non-negative, -,        O,      O,    E,         D2,       S
          closing and non-negative, balcony,  E,      O,    E,         S,        S
          closing and non-negative, chamber,  D2,     D2,   D2,        D2,       D2
          """)
  void whenAMessageComesForAnAccount_thenTheTableSaysWhatHappens(
      String condition,
      String resource,
      String normal,
      String chat,
      String groupchat,
      String headline,
      String error) {
    var to = jid(resource);
    var sessions = CONDITIONS.get(condition);

    assertThat(letter(DeliveryRules.forAccount(Message.Type.NORMAL, to, sessions)))
        .isEqualTo(normal);
    assertThat(letter(DeliveryRules.forAccount(Message.Type.CHAT, to, sessions))).isEqualTo(chat);
    assertThat(letter(DeliveryRules.forAccount(Message.Type.GROUPCHAT, to, sessions)))
        .isEqualTo(groupchat);
    assertThat(letter(DeliveryRules.forAccount(Message.Type.HEADLINE, to, sessions)))
        .isEqualTo(headline);
    assertThat(letter(DeliveryRules.forAccount(Message.Type.ERROR, to, sessions))).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"NORMAL,E", "CHAT,E", "GROUPCHAT,E", "HEADLINE,S", "ERROR,S"})
  void whenTheAccountDoesNotExistAndItsSenderIsToHear_thenItIsToldWhereTheTableAllowsIt(
      Message.Type type, String letter) {
    assertThat(letter(DeliveryRules.forUnknownAccount(type))).isEqualTo(letter);
  }

  private static Jid jid(String resource) {
    return Jid.of("juliet@example.com" + (resource.equals("-") ? "" : "/" + resource));
  }

  private static String letter(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Deliver(var sessions) -> {
        var letters = new StringBuilder("D");
        sessions.forEach(session -> letters.append(session.number()));
        yield letters.toString();
      }
      case Otherwise.WAIT -> "O";
      case Otherwise.REFUSE, Otherwise.REFUSE_ACQUAINTANCE -> "E";
      case Otherwise.IGNORE -> "S";
    };
  }
}
