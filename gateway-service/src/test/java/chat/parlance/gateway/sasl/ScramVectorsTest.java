package chat.parlance.gateway.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.account.Account;
import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.gateway.sasl.attempt.Attempts;
import chat.parlance.gateway.sasl.attempt.FailureLimit;
import chat.parlance.gateway.sasl.attempt.Guard;
import chat.parlance.xmpp.jid.BareJid;
import java.net.InetAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ScramVectorsTest {

  private static final BareJid USER = BareJid.ofPrepared("user@localhost");

  @Test
  void whenTheExampleOfRfc5802Section5IsPlayed_thenEveryMessageIsTheSame() {
    var exchange =
        exchange(Mechanism.SCRAM_SHA_1, ScramHash.SHA_1, "QSXCR+Q6sek8bf92", "3rfcNHYJY1ZVvWVs7j");

    var challenge = exchange.respond(bytes("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"));
    var success =
        exchange.respond(
            bytes(
                "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,"
                    + "p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="));

    assertThat(text(challenge))
        .isEqualTo("r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096");
    assertThat(text(success)).isEqualTo("v=rmF9pqV8S7suAoZWja4dJRkFsKQ=");
  }

  @Test
  void whenTheExampleOfRfc7677Section3IsPlayed_thenEveryMessageIsTheSame() {
    var exchange =
        exchange(
            Mechanism.SCRAM_SHA_256,
            ScramHash.SHA_256,
            "W22ZaJ0SNY7soEsUEjb6gQ==",
            "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");

    var challenge = exchange.respond(bytes("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"));
    var success =
        exchange.respond(
            bytes(
                "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                    + "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="));

    assertThat(text(challenge))
        .isEqualTo(
            "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096");
    assertThat(text(success)).isEqualTo("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
  }

  private static SaslExchange exchange(
      Mechanism mechanism, ScramHash hash, String salt, String nonce) {
    var keys = ScramKeys.derive(hash, "pencil", Base64.getDecoder().decode(salt), 4096);
    var account = new Account(USER, keys, keys, true, Instant.EPOCH);
    var attempts =
        new Attempts(new FailureLimit(20, 10), new FailureLimit(50, 30), InstantSource.system());
    return new ScramExchange(
        mechanism,
        hash,
        new ChannelBindings(null),
        new Guard(attempts, InetAddress.getLoopbackAddress(), name -> name),
        name -> new Credentials(name, USER, account, keys),
        nonce);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String text(SaslStep step) {
    return switch (step) {
      case SaslStep.Challenge(var data) -> new String(data, UTF_8);
      case SaslStep.Success(var account, var data) -> new String(data, UTF_8);
      case SaslStep.Failure(var why) -> why.elementName();
    };
  }
}
