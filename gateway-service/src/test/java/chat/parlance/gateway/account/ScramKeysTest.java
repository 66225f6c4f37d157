package chat.parlance.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScramKeysTest {

  @Nested
  class GivenTheExampleOfRfc5802 {

    private final ScramKeys keys =
        ScramKeys.derive(
            ScramHash.SHA_1, "pencil", Base64.getDecoder().decode("QSXCR+Q6sek8bf92"), 4096);

    @Test
    void whenTheClientsProofIsChecked_thenItHolds() throws Exception {
      var message =
          "n=user,r=fyko+d2lbbFgONRv9qkxdawL,"
              + "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096,"
              + "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j";

      var clientKey = hmac("HmacSHA1", keys.storedKey(), message);
      xor(clientKey, "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");

      assertThat(MessageDigest.getInstance("SHA-1").digest(clientKey)).isEqualTo(keys.storedKey());
      assertThat(hmac("HmacSHA1", keys.serverKey(), message))
          .isEqualTo(Base64.getDecoder().decode("rmF9pqV8S7suAoZWja4dJRkFsKQ="));
    }

    @Test
    void whenAPasswordIsChecked_thenOnlyTheRightOneMatches() {
      assertThat(keys.matches(ScramHash.SHA_1, "pencil")).isTrue();
      assertThat(keys.matches(ScramHash.SHA_1, "Pencil")).isFalse();
    }

    @Test
    void whenPrinted_thenNoKeyIsShown() {
      assertThat(keys).hasToString("ScramKeys[4096 iterations]");
    }
  }

  @Nested
  class GivenTheExampleOfRfc7677 {

    @Test
    void whenTheClientsProofIsChecked_thenItHolds() throws Exception {
      var salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
      var keys = ScramKeys.derive(ScramHash.SHA_256, "pencil", salt, 4096);
      var message =
          "n=user,r=rOprNGfwEbeRWgbNEkqO,"
              + "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
              + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
              + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";

      var clientKey = hmac("HmacSHA256", keys.storedKey(), message);
      xor(clientKey, "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");

      assertThat(MessageDigest.getInstance("SHA-256").digest(clientKey))
          .isEqualTo(keys.storedKey());
      assertThat(hmac("HmacSHA256", keys.serverKey(), message))
          .isEqualTo(Base64.getDecoder().decode("6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
    }
  }

  private static byte[] hmac(String name, byte[] key, String message) throws Exception {
    var mac = Mac.getInstance(name);
    mac.init(new SecretKeySpec(key, name));
    return mac.doFinal(message.getBytes(StandardCharsets.US_ASCII));
  }

  private static void xor(byte[] bytes, String base64) {
    var other = Base64.getDecoder().decode(base64);
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] ^= other[i];
    }
  }
}
