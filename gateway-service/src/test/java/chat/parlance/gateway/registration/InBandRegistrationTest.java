package chat.parlance.gateway.registration;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.TestAccounts;
import chat.parlance.gateway.api.account.FakeSessions;
import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import chat.parlance.xmpp.xml.XmlLimits;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InBandRegistrationTest {

  private static final BareJid BILL = BareJid.of("bill@shakespeare.lit");
  private static final InetAddress REMOTE = InetAddress.getLoopbackAddress();

  private final Accounts accounts = TestAccounts.inMemory();
  private final FakeSessions sessions = new FakeSessions();
  private boolean full;
  private Instant now = Instant.parse("2026-11-24T12:00:00Z");
  private Registration registration = registration(true, 2);

  private Registration registration(boolean enabled, int perHour) {
    return new InBandRegistration(
        new RegistrationProperties(enabled, perHour, 2, 3),
        new HostedDomain("shakespeare.lit"),
        accounts,
        sessions,
        new RegistrationLimits(limit(perHour), limit(2), () -> full),
        Runnable::run);
  }

  private <K> Limit<K> limit(int perHour) {
    return new Limit<>(perHour, Duration.ofHours(1), () -> now);
  }

  private static Iq iq(String xml) throws Exception {
    return (Iq) Stanza.of(Element.parse(xml.getBytes(StandardCharsets.UTF_8), XmlLimits.DEFAULT));
  }

  private static Iq example(int number) throws Exception {
    var name = "/stanzas/xep-0077/example-%02d.xml".formatted(number);
    try (var file = InBandRegistrationTest.class.getResourceAsStream(name)) {
      var xml = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return iq(xml.strip());
    }
  }

  private static Iq set(String children) throws Exception {
    return iq(
        "<iq xmlns='jabber:client' type='set' id='i1'><query xmlns='jabber:iq:register'>"
            + children
            + "</query></iq>");
  }

  private Element answer(Iq iq, Session session) {
    return registration.answer(iq, REMOTE, session).toCompletableFuture().join();
  }

  private static Element query(Element answer) {
    return Objects.requireNonNull(answer.child("query", Registration.NAMESPACE));
  }

  private static void isResult(Element answer, String id) {
    assertThat(answer.attribute("type")).isEqualTo("result");
    assertThat(answer.attribute("id")).isEqualTo(id);
  }

  private static void isError(Element answer, String condition, String code) {
    assertThat(answer.attribute("type")).isEqualTo("error");
    var error = answer.child("error", Stanza.NAMESPACE);
    assertThat(error.has(condition, StanzaError.NAMESPACE)).as(condition).isTrue();
    assertThat(error.attribute("code")).isEqualTo(code);
    assertThat(answer.has("query", Registration.NAMESPACE)).isFalse();
  }

  @Nested
  class GivenAStranger {

    @Test
    void whenAskingForTheFields_thenTheyAreNamed() throws Exception {
      var answer = answer(example(1), null);

      isResult(answer, "reg1");
      assertThat(answer.attribute("from")).isEqualTo("shakespeare.lit");
      assertThat(query(answer).children())
          .extracting(Element::name)
          .containsExactly("instructions", "username", "password");
    }

    @Test
    void whenGivingThem_thenThereIsAnAccount() throws Exception {
      var answer = answer(example(4), null);

      isResult(answer, "reg2");
      assertThat(answer.children()).isEmpty();
      assertThat(accounts.find(BILL).sha1().matches(ScramHash.SHA_1, "Calliope")).isTrue();
    }

    @Test
    void whenThereIsNoRoom_thenResourceConstraint() throws Exception {
      full = true;

      isError(answer(example(4), null), "resource-constraint", "500");

      assertThat(accounts.find(BILL)).isNull();
    }

    @Test
    void whenTheUsernameIsTaken_thenConflict() throws Exception {
      accounts.create(BILL, "another");

      isError(answer(example(4), null), "conflict", "409");

      assertThat(accounts.find(BILL).sha1().matches(ScramHash.SHA_1, "another")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<username>bill</username>",
          "<username>bill</username><password/>",
          "<username>bill</username><password></password>",
          "<password>Calliope</password>",
          "<username/><password>Calliope</password>",
          "<username>bill</username><password>pw</password>",
          "<username>bill</username><password>bell\u0085</password>",
          ""
        })
    void whenSomethingIsMissingOrTooShort_thenNotAcceptable(String children) throws Exception {
      isError(answer(set(children), null), "not-acceptable", "406");

      assertThat(accounts.find(BILL)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill@montague.lit", "bill/globe", "b ill", "bill@", "@", "a&lt;b"})
    void whenTheUsernameIsNoLocalpart_thenJidMalformed(String username) throws Exception {
      var iq = set("<username>" + username + "</username><password>Calliope</password>");

      isError(answer(iq, null), "jid-malformed", "400");
    }

    @Test
    void whenRemoving_thenUnexpectedRequest() throws Exception {
      isError(answer(example(11), null), "unexpected-request", "400");
    }

    @Test
    void whenTryingTooOften_thenNotAcceptableUntilTheHourIsOver() throws Exception {
      for (var name : new String[] {"a", "b"}) {
        isResult(
            answer(set("<username>" + name + "</username><password>pencil</password>"), null),
            "i1");
      }

      isError(answer(example(4), null), "not-acceptable", "406");

      now = now.plus(Duration.ofHours(1));
      isResult(answer(example(4), null), "reg2");
    }

    @Test
    void whenThereIsNoLimit_thenTryingOftenIsFine() throws Exception {
      registration = registration(true, 0);

      for (var i = 0; i < 20; i++) {
        isResult(
            answer(set("<username>u" + i + "</username><password>pencil</password>"), null), "i1");
      }
    }
  }

  @Nested
  class GivenAnOwner {

    private Session session;

    @BeforeEach
    void logIn() {
      accounts.create(BILL, "Calliope");
      session = sessions.add("bill@shakespeare.lit/globe");
    }

    @Test
    void whenAskingForTheFields_thenTheRegistrationIsShownWithoutPassword() throws Exception {
      var query = query(answer(example(1), session));

      assertThat(query.has("registered", Registration.NAMESPACE)).isTrue();
      assertThat(query.child("username", Registration.NAMESPACE).text()).isEqualTo("bill");
      assertThat(query.child("password", Registration.NAMESPACE).text()).isEmpty();
      assertThat(query.has("instructions", Registration.NAMESPACE)).isTrue();
    }

    @Test
    void whenChangingThePassword_thenTheOtherSessionsEnd() throws Exception {
      var other = sessions.add("bill@shakespeare.lit/elsewhere");
      sessions.add("will@shakespeare.lit/globe");

      isResult(answer(example(18), session), "change1");

      assertThat(accounts.find(BILL).sha256().matches(ScramHash.SHA_256, "newpass")).isTrue();
      assertThat(sessions.closed()).containsExactly(other.jid());
    }

    @Test
    void whenChangingThePasswordTooOften_thenThatIsAgainstThePolicyForAnHour() throws Exception {
      isResult(answer(example(18), session), "change1");
      isResult(answer(example(18), session), "change1");

      isError(answer(example(18), session), "policy-violation", "500");

      now = now.plus(Duration.ofHours(1));
      isResult(answer(example(18), session), "change1");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "<username>bill</username><password/> | bad-request | 400",
          "<username>bill</username> | bad-request | 400",
          "<password>newpass</password> | bad-request | 400",
          "<username>will</username><password>newpass</password> | not-acceptable | 406",
          "<username>bill</username><password>pw</password> | not-acceptable | 406",
          "<username>bill</username><remove/> | bad-request | 400"
        })
    void whenTheRequestIsWrong_thenNothingChanges(String children, String condition, String code)
        throws Exception {
      isError(answer(set(children), session), condition, code);

      assertThat(accounts.find(BILL).sha1().matches(ScramHash.SHA_1, "Calliope")).isTrue();
      assertThat(sessions.closed()).isEmpty();
    }

    @Test
    void whenRemoving_thenTheAccountIsGone() throws Exception {
      var answer = answer(example(11), session);

      isResult(answer, "unreg1");
      assertThat(answer.attribute("to")).isEqualTo("bill@shakespeare.lit/globe");
      assertThat(accounts.find(BILL)).isNull();
    }

    @Test
    void whenRemovedBefore_thenRegistrationRequired() throws Exception {
      accounts.delete(BILL);

      isError(answer(example(11), session), "registration-required", "407");
      isError(answer(example(18), session), "registration-required", "407");
    }
  }

  @Nested
  class GivenItIsOff {

    @BeforeEach
    void turnOff() {
      registration = registration(false, 0);
    }

    @Test
    void whenAsked_thenServiceUnavailable() throws Exception {
      for (var number : new int[] {1, 4, 11, 18}) {
        isError(answer(example(number), null), "service-unavailable", "503");
      }
      assertThat(registration.enabled()).isFalse();
      assertThat(new RegistrationHandler(registration).features()).isEmpty();
      assertThat(accounts.find(BILL)).isNull();
    }
  }
}
