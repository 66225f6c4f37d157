package chat.parlance.gateway.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.sasl.key.Hmac;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// The client's side of SCRAM, written apart from the server's: with the platform's PBKDF2.
public final class ScramClient {

  private final ScramHash hash;
  private final String password;
  private final String header;
  private final byte[] binding;
  private final String bare;
  private String authMessage = "";
  private byte[] salted = {};

  public ScramClient(ScramHash hash, String name, String password) {
    this(hash, name, password, "n,,", new byte[0]);
  }

  public ScramClient(ScramHash hash, String name, String password, String header, byte[] binding) {
    this.hash = hash;
    this.password = password;
    this.header = header;
    this.binding = binding;
    this.bare = "n=" + name.replace("=", "=3D").replace(",", "=2C") + ",r=clientnonce";
  }

  public byte[] first() {
    return (header + bare).getBytes(UTF_8);
  }

  /// Answers the server's first message.
  public byte[] last(byte[] serverFirst) {
    var message = new String(serverFirst, UTF_8);
    var parts = message.split(",", -1);
    var salt = Base64.getDecoder().decode(parts[1].substring(2));
    salted = pbkdf2(salt, Integer.parseInt(parts[2].substring(2)));
    var both = new byte[header.length() + binding.length];
    System.arraycopy(header.getBytes(UTF_8), 0, both, 0, header.length());
    System.arraycopy(binding, 0, both, header.length(), binding.length);
    var withoutProof = "c=" + Base64.getEncoder().encodeToString(both) + "," + parts[0];
    authMessage = bare + "," + message + "," + withoutProof;
    var clientKey = Hmac.of(hash, salted, "Client Key".getBytes(UTF_8));
    var proof = Hmac.of(hash, Hmac.digest(hash, clientKey), authMessage.getBytes(UTF_8));
    for (int i = 0; i < proof.length; i++) {
      proof[i] ^= clientKey[i];
    }
    return (withoutProof + ",p=" + Base64.getEncoder().encodeToString(proof)).getBytes(UTF_8);
  }

  /// Whether the server knows the password too.
  public boolean isServers(byte[] signature) {
    var serverKey = Hmac.of(hash, salted, "Server Key".getBytes(UTF_8));
    var expected = Hmac.of(hash, serverKey, authMessage.getBytes(UTF_8));
    return new String(signature, UTF_8).equals("v=" + Base64.getEncoder().encodeToString(expected));
  }

  private byte[] pbkdf2(byte[] salt, int iterations) {
    int bits = hash == ScramHash.SHA_1 ? 160 : 256;
    try {
      var spec = new PBEKeySpec(password.toCharArray(), salt, iterations, bits);
      return SecretKeyFactory.getInstance("PBKDF2With" + hash.hmac())
          .generateSecret(spec)
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
