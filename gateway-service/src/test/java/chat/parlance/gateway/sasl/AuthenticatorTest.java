package chat.parlance.gateway.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.KeyDerivation;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.TestRevocations;
import chat.parlance.gateway.sasl.key.FakeKeys;
import chat.parlance.gateway.sasl.key.IterationCounts;
import chat.parlance.xmpp.jid.BareJid;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticatorTest {

  private static final BareJid ROMEO = BareJid.ofPrepared("romeo@localhost");

  private final FakeAccounts accounts = new FakeAccounts();
  private Instant now = Instant.EPOCH;
  private final Authenticator authenticator = authenticator(3, 6);
  private final Peer local = new Peer(InetAddress.getLoopbackAddress(), null);

  static SaslProperties properties(int accountFailures, int addressFailures) {
    return new SaslProperties(PlainPolicy.LOOPBACK, accountFailures, 1, addressFailures, 1, 5);
  }

  private Authenticator authenticator(int accountFailures, int addressFailures) {
    return new Authenticator(
        accounts,
        TestRevocations.none(),
        new HostedDomain("localhost"),
        new FakeKeys(
            () -> "a secret of the deployment".getBytes(UTF_8), new IterationCounts(4096, 10_000)),
        new KeyDerivation(2),
        properties(accountFailures, addressFailures),
        () -> now);
  }

  @BeforeEach
  void createAccount() {
    accounts.create(ROMEO, "juliet");
  }

  private SaslStep scram(String name, String password) {
    var exchange = authenticator.begin("SCRAM-SHA-256", local);
    var client = new ScramClient(ScramHash.SHA_256, name, password);
    return exchange.respond(client.first()) instanceof SaslStep.Challenge(var challenge)
        ? exchange.respond(client.last(challenge))
        : exchange.respond(client.first());
  }

  private SaslStep plain(String message) {
    return plain(message, local);
  }

  private SaslStep plain(String message, Peer peer) {
    return authenticator.begin("PLAIN", peer).respond(message.getBytes(UTF_8));
  }

  /// Another loopback address for each number: PLAIN is offered there.
  private static Peer peer(int number) {
    return new Peer(InetAddress.ofLiteral("127.1.0." + number), null);
  }

  /// Begins so many exchanges, and only then goes on with each.
  private List<SaslStep> together(int count, String password) {
    var clients = new ArrayList<ScramClient>();
    var exchanges = new ArrayList<SaslExchange>();
    var challenges = new ArrayList<SaslStep.Challenge>();
    for (int i = 0; i < count; i++) {
      clients.add(new ScramClient(ScramHash.SHA_1, "romeo", password));
      exchanges.add(authenticator.begin("SCRAM-SHA-1", local));
      challenges.add((SaslStep.Challenge) exchanges.get(i).respond(clients.get(i).first()));
    }
    return IntStream.range(0, count)
        .mapToObj(i -> exchanges.get(i).respond(clients.get(i).last(challenges.get(i).data())))
        .toList();
  }

  private String challenge(String name) {
    var exchange = authenticator.begin("SCRAM-SHA-1", local);
    var first = new ScramClient(ScramHash.SHA_1, name, "x").first();
    return new String(((SaslStep.Challenge) exchange.respond(first)).data(), UTF_8);
  }

  @Nested
  class GivenTheRightPassword {

    @ParameterizedTest
    @ValueSource(strings = {"SCRAM-SHA-1", "SCRAM-SHA-256"})
    void whenScramIsUsed_thenBothKnowEachOther(String mechanism) {
      var hash = mechanism.endsWith("256") ? ScramHash.SHA_256 : ScramHash.SHA_1;
      var exchange = authenticator.begin(mechanism, local);
      var client = new ScramClient(hash, "romeo", "juliet");

      var challenge = (SaslStep.Challenge) exchange.respond(client.first());
      var success = (SaslStep.Success) exchange.respond(client.last(challenge.data()));

      assertThat(success.account().jid()).isEqualTo(ROMEO);
      assertThat(client.isServers(success.data())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0romeo\0juliet", "romeo@localhost\0romeo\0juliet", "\0ROMEO\0juliet"})
    void whenPlainIsUsed_thenTheAccountIsIn(String message) {
      assertThat(plain(message)).isEqualTo(new SaslStep.Success(accounts.find(ROMEO), null));
    }

    @Test
    void whenPlainIsUsedAgain_thenItIsRememberedAndTheAccountLookedUpNevertheless() {
      plain("\0romeo\0juliet");
      plain("\0romeo\0juliet");
      accounts.setPassword(ROMEO, "rosaline");

      assertThat(plain("\0romeo\0juliet")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
      assertThat(accounts.lookups).hasValue(3);
    }

    @Test
    void whenManyComeTogether_thenAllAreIn() {
      assertThat(together(3, "juliet")).hasOnlyElementsOfType(SaslStep.Success.class);
      assertThat(together(10, "juliet")).hasOnlyElementsOfType(SaslStep.Success.class);
    }

    @Test
    void whenTheAccountIsDisabled_thenThatIsSaid() {
      accounts.setEnabled(ROMEO, false);

      assertThat(plain("\0romeo\0juliet")).isEqualTo(failure(SaslFailure.ACCOUNT_DISABLED));
      assertThat(scram("romeo", "juliet")).isEqualTo(failure(SaslFailure.ACCOUNT_DISABLED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juliet@localhost", "romeo@elsewhere", "romeo@localhost/orchard", "@@"})
    void whenAnotherIdentityIsWanted_thenItIsInvalid(String authzid) {
      assertThat(plain(authzid + "\0romeo\0juliet"))
          .isEqualTo(failure(SaslFailure.INVALID_AUTHZID));
    }
  }

  @Nested
  class GivenTheWrongPassword {

    @Test
    void whenTried_thenItIsNotAuthorized() {
      assertThat(plain("\0romeo\0rosaline")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
      assertThat(scram("romeo", "rosaline")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
    }

    @Test
    void whenTheAccountIsDisabled_thenThatIsNotSaid() {
      accounts.setEnabled(ROMEO, false);

      assertThat(plain("\0romeo\0rosaline")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
    }

    @Test
    void whenTriedTooOften_thenEvenTheRightOneMustWaitAWhile() {
      for (int i = 0; i < 3; i++) {
        plain("\0romeo\0rosaline");
      }

      assertThat(plain("\0romeo\0juliet")).isEqualTo(failure(SaslFailure.TEMPORARY_AUTH_FAILURE));
      now = now.plusSeconds(61);
      assertThat(plain("\0romeo\0juliet")).isInstanceOf(SaslStep.Success.class);
    }

    @Test
    void whenManyAttemptsAreBegunTogether_thenNoMoreAreMadeThanOneAfterTheOther() {
      var steps = together(10, "rosaline");

      assertThat(steps).filteredOn(failure(SaslFailure.NOT_AUTHORIZED)::equals).hasSize(3);
      assertThat(steps).filteredOn(failure(SaslFailure.TEMPORARY_AUTH_FAILURE)::equals).hasSize(7);
    }

    @Test
    void whenSomebodyElsewhereTriesTooOften_thenTheOwnerIsInNevertheless() {
      for (int i = 0; i < 5; i++) {
        plain("\0romeo\0rosaline", peer(1));
      }

      assertThat(plain("\0romeo\0rosaline", peer(1)))
          .isEqualTo(failure(SaslFailure.TEMPORARY_AUTH_FAILURE));
      assertThat(plain("\0romeo\0juliet")).isInstanceOf(SaslStep.Success.class);
    }

    @Test
    void whenTriedFromManyAddresses_thenTheAccountMustWaitAtLast() {
      for (int i = 0; i < 30; i++) {
        assertThat(plain("\0romeo\0rosaline", peer(i / 3)))
            .isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
      }

      assertThat(plain("\0romeo\0juliet")).isEqualTo(failure(SaslFailure.TEMPORARY_AUTH_FAILURE));
    }

    @Test
    void whenTheNameIsWrittenInManyWays_thenItIsOneAccount() {
      plain("\0romeo\0rosaline");
      plain("\0Romeo\0rosaline");
      plain("\0ROMEO\0rosaline");

      assertThat(plain("\0rOmeo\0juliet")).isEqualTo(failure(SaslFailure.TEMPORARY_AUTH_FAILURE));
    }

    @Test
    void whenTriedOnManyAccountsFromOneAddress_thenTheAddressMustWait() {
      for (int i = 0; i < 6; i++) {
        plain("\0nobody" + i + "\0x");
      }

      assertThat(plain("\0romeo\0juliet")).isEqualTo(failure(SaslFailure.TEMPORARY_AUTH_FAILURE));
    }
  }

  @Nested
  class GivenAnUnknownAccount {

    @Test
    void whenTried_thenItFailsAsAWrongPasswordDoes() {
      assertThat(plain("\0mercutio\0x")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
      assertThat(scram("mercutio", "x")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
    }

    @Test
    void whenAskedTwice_thenTheSaltIsTheSameAndLooksLikeAnother() {
      var first = challenge("mercutio").split(",", -1);
      var second = challenge("Mercutio").split(",", -1);

      assertThat(second[1]).isEqualTo(first[1]);
      assertThat(second[2]).isEqualTo(first[2]).isEqualTo("i=4096");
      assertThat(challenge("tybalt").split(",", -1)[1])
          .isNotEqualTo(first[1])
          .hasSameSizeAs(first[1])
          .hasSameSizeAs(challenge("romeo").split(",", -1)[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "romeo@localhost", "romeo/x", "\u0000", "\uFFFF"})
    void whenNoAccountCanHaveThatName_thenTheAnswerIsTheSame(String name) {
      if (name.indexOf('\0') < 0) {
        assertThat(plain("\0" + name + "\0juliet")).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
      }
      assertThat(scram(name.replace("\0", "z"), "x"))
          .isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
    }
  }

  @Nested
  class GivenAMessageThatIsNone {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "x",
          "n,n=romeo,r=x",
          "n,,n=romeo",
          "n,,r=x,n=romeo",
          "n,,m=1,n=romeo,r=x",
          "q,,n=romeo,r=x",
          "n,,n=ro=meo,r=x",
          "n,,n=,r=x",
          "n,,n=romeo,r=",
          "n,b=x,n=romeo,r=x"
        })
    void whenItBeginsScram_thenItIsMalformed(String message) {
      var step = authenticator.begin("SCRAM-SHA-1", local).respond(message.getBytes(UTF_8));

      assertThat(step).isEqualTo(failure(SaslFailure.MALFORMED_REQUEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "romeo", "\0romeo", "\0\0juliet", "\0romeo\0", "a\0b\0c\0d"})
    void whenItIsPlain_thenItIsMalformed(String message) {
      assertThat(plain(message)).isEqualTo(failure(SaslFailure.MALFORMED_REQUEST));
    }

    @Test
    void whenItIsNotUtf8_thenItIsMalformed() {
      var step = authenticator.begin("PLAIN", local).respond(new byte[] {0, 'a', 0, (byte) 0xC3});

      assertThat(step).isEqualTo(failure(SaslFailure.MALFORMED_REQUEST));
    }
  }

  @Nested
  class GivenPeersOfSeveralKinds {

    @Test
    void whenThePeerIsLocal_thenPlainIsOfferedLast() {
      assertThat(authenticator.offered(local))
          .isEqualTo(List.of(Mechanism.SCRAM_SHA_256, Mechanism.SCRAM_SHA_1, Mechanism.PLAIN));
    }

    @Test
    void whenThePeerIsFarAwayWithoutTls_thenPlainIsNeitherOfferedNorTaken() throws Exception {
      var far = new Peer(InetAddress.getByName("192.0.2.1"), null);

      assertThat(authenticator.offered(far)).doesNotContain(Mechanism.PLAIN);
      assertThat(authenticator.begin("PLAIN", far)).isNull();
    }

    @Test
    void whenTheChannelCannotBeBound_thenPlusIsNotOfferedAndBindingRefused() {
      assertThat(authenticator.begin("SCRAM-SHA-1-PLUS", local)).isNull();
      var bound =
          new ScramClient(ScramHash.SHA_1, "romeo", "juliet", "p=tls-exporter,,", new byte[32]);
      var step = authenticator.begin("SCRAM-SHA-1", local).respond(bound.first());
      assertThat(step).isEqualTo(failure(SaslFailure.NOT_AUTHORIZED));
    }

    @Test
    void whenTheClientThinksThatWeCannotBind_thenItIsRight() {
      var client = new ScramClient(ScramHash.SHA_1, "romeo", "juliet", "y,,", new byte[0]);
      var exchange = authenticator.begin("SCRAM-SHA-1", local);

      var challenge = (SaslStep.Challenge) exchange.respond(client.first());

      assertThat(exchange.respond(client.last(challenge.data())))
          .isInstanceOf(SaslStep.Success.class);
    }
  }

  private static SaslStep failure(SaslFailure why) {
    return SaslStep.failure(why);
  }
}
