package chat.parlance.gateway.sasl;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLKeyException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// What ties an authentication to its TLS connection (RFC 5056).
///
/// @param session null where TLS doesn't end here
record ChannelBindings(@Nullable SSLSession session) {

  static final String EXPORTER = "tls-exporter";
  static final String END_POINT = "tls-server-end-point";

  private static final int EXPORTER_BYTES = 32;

  /// The types that this connection has, in order of preference.
  List<String> types() {
    if (session == null) {
      return List.of();
    }
    // RFC 9266 section 2: before TLS 1.3 it needs an extension that can't be asked for here
    var exporter = "TLSv1.3".equals(session.getProtocol()) ? List.of(EXPORTER) : List.<String>of();
    return endPoint() == null
        ? exporter
        : exporter.isEmpty() ? List.of(END_POINT) : List.of(EXPORTER, END_POINT);
  }

  /// The data of that type, or null if this connection hasn't got it.
  byte @Nullable [] data(String type) {
    return switch (type) {
      case EXPORTER -> exporter();
      case END_POINT -> endPoint();
      default -> null;
    };
  }

  /// RFC 9266 section 2.
  private byte @Nullable [] exporter() {
    if (!(session instanceof ExtendedSSLSession extended)
        || !"TLSv1.3".equals(session.getProtocol())) {
      return null;
    }
    try {
      return extended.exportKeyingMaterialData(
          "EXPORTER-Channel-Binding", new byte[0], EXPORTER_BYTES);
    } catch (SSLKeyException | UnsupportedOperationException e) {
      return null;
    }
  }

  /// RFC 5929 section 4.1.
  private byte @Nullable [] endPoint() {
    if (session == null
        || session.getLocalCertificates() == null
        || !(session.getLocalCertificates()[0] instanceof X509Certificate certificate)) {
      return null;
    }
    var hash = hashOf(certificate.getSigAlgName().toUpperCase(Locale.ROOT));
    try {
      return hash == null ? null : MessageDigest.getInstance(hash).digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  /// The hash of the certificate's signature; a weak one is replaced by SHA-256.
  private static @Nullable String hashOf(String signature) {
    int with = signature.indexOf("WITH");
    if (with < 0) {
      return null; // undefined where the signature has no single hash, as with Ed25519
    }
    return switch (signature.substring(0, with)) {
      case "MD5", "SHA1", "SHA256" -> "SHA-256";
      case "SHA224" -> "SHA-224";
      case "SHA384" -> "SHA-384";
      case "SHA512" -> "SHA-512";
      default -> null;
    };
  }
}
