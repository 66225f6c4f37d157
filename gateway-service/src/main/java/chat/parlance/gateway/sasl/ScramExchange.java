package chat.parlance.gateway.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.parlance.gateway.account.ScramHash;
import chat.parlance.gateway.account.ScramKeys;
import chat.parlance.gateway.sasl.attempt.Guard;
import chat.parlance.gateway.sasl.key.Hmac;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The server's side of SCRAM. What it asks and answers doesn't depend on whether there is such an
/// account.
final class ScramExchange implements SaslExchange {

  private final Mechanism mechanism;
  private final ScramHash hash;
  private final ChannelBindings bindings;
  private final Guard guard;
  private final Function<String, Credentials> accounts;
  private final String serverNonce;

  private @Nullable ClientFirst first;
  private @Nullable Credentials credentials;
  private String serverFirst = "";

  /// @param accounts looks up what is known of a name
  /// @param serverNonce random, printable, without commas
  ScramExchange(
      Mechanism mechanism,
      ScramHash hash,
      ChannelBindings bindings,
      Guard guard,
      Function<String, Credentials> accounts,
      String serverNonce) {
    this.mechanism = mechanism;
    this.hash = hash;
    this.bindings = bindings;
    this.guard = guard;
    this.accounts = accounts;
    this.serverNonce = serverNonce;
  }

  @Override
  public SaslStep respond(byte[] response) {
    var message = Utf8Text.of(response);
    if (message == null) {
      return SaslStep.failure(SaslFailure.MALFORMED_REQUEST);
    }
    return first == null || credentials == null
        ? begin(ClientFirst.parse(message))
        : finish(first, credentials, ClientFinal.parse(message));
  }

  private SaslStep begin(@Nullable ClientFirst message) {
    if (message == null) {
      return SaslStep.failure(SaslFailure.MALFORMED_REQUEST);
    }
    if (!bindsAsAgreed(message)) {
      return SaslStep.failure(SaslFailure.NOT_AUTHORIZED);
    }
    var found = accounts.apply(message.name());
    first = message;
    credentials = found;
    serverFirst =
        "r="
            + (message.nonce() + serverNonce)
            + ",s="
            + base64(found.keys().salt())
            + ",i="
            + found.keys().iterations();
    return new SaslStep.Challenge(serverFirst.getBytes(UTF_8));
  }

  /// RFC 5802 section 6: a client that could bind the channel and was told that we can't has
  /// somebody in between.
  private boolean bindsAsAgreed(ClientFirst message) {
    return switch (message.flag()) {
      case NO -> !mechanism.bindsChannel();
      case THINKS_NOT -> !mechanism.bindsChannel() && bindings.types().isEmpty();
      case YES -> mechanism.bindsChannel() && bindings.types().contains(message.binding());
    };
  }

  private SaslStep finish(ClientFirst asked, Credentials known, @Nullable ClientFinal message) {
    if (message == null) {
      return SaslStep.failure(SaslFailure.MALFORMED_REQUEST);
    }
    var signed = asked.bare() + "," + serverFirst + "," + message.withoutProof();
    var text = signed.getBytes(UTF_8);
    return switch (guard.check(known.name(), () -> isRight(asked, known, message, text))) {
      case RIGHT -> {
        var signature = Hmac.of(hash, known.keys().serverKey(), text);
        yield known.success(asked.authzid(), ("v=" + base64(signature)).getBytes(UTF_8));
      }
      case WRONG -> SaslStep.failure(SaslFailure.NOT_AUTHORIZED);
      case TOO_MANY -> SaslStep.failure(SaslFailure.TEMPORARY_AUTH_FAILURE);
    };
  }

  private boolean isRight(ClientFirst asked, Credentials known, ClientFinal message, byte[] text) {
    return isProof(message.proof(), known.keys(), text)
        && message.nonce().equals(asked.nonce() + serverNonce)
        && MessageDigest.isEqual(message.binding(), expectedBinding(asked))
        && known.account() != null;
  }

  private boolean isProof(byte[] proof, ScramKeys keys, byte[] text) {
    var clientKey = Hmac.of(hash, keys.storedKey(), text);
    if (proof.length != clientKey.length) {
      return false;
    }
    for (int i = 0; i < clientKey.length; i++) {
      clientKey[i] ^= proof[i];
    }
    return MessageDigest.isEqual(Hmac.digest(hash, clientKey), keys.storedKey());
  }

  private byte[] expectedBinding(ClientFirst asked) {
    var header = asked.header().getBytes(UTF_8);
    var data = asked.flag() == ClientFirst.Flag.YES ? bindings.data(asked.binding()) : null;
    if (data == null) {
      return header;
    }
    var both = new byte[header.length + data.length];
    System.arraycopy(header, 0, both, 0, header.length);
    System.arraycopy(data, 0, both, header.length, data.length);
    return both;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
