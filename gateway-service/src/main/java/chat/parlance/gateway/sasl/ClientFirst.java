package chat.parlance.gateway.sasl;

import org.jspecify.annotations.Nullable;

/// A client's first message (RFC 5802 section 7).
///
/// @param header the GS2 header as it stands, which the client repeats
/// @param binding the flag: `n`, `y`, or the type of channel binding behind `p=`
/// @param bare the rest of the message, which is signed
record ClientFirst(
    String header,
    Flag flag,
    String binding,
    String authzid,
    String bare,
    String name,
    String nonce) {

  enum Flag {
    /// The client can't bind the channel.
    NO,
    /// It could, but thinks that we can't.
    THINKS_NOT,
    /// It does.
    YES
  }

  /// Reads it, or returns null if it isn't one.
  static @Nullable ClientFirst parse(String message) {
    int first = message.indexOf(',');
    int second = first < 0 ? -1 : message.indexOf(',', first + 1);
    if (second < 0) {
      return null;
    }
    var flag = message.substring(0, first);
    var authzid = authzid(message.substring(first + 1, second));
    var bare = message.substring(second + 1);
    var parts = bare.split(",", -1);
    // section 5.1: m= is for extensions that we don't know, so it MUST fail
    if (authzid == null || parts.length < 2 || !parts[0].startsWith("n=")) {
      return null;
    }
    var name = unescaped(parts[0].substring(2));
    var nonce = parts[1].startsWith("r=") ? parts[1].substring(2) : "";
    if (name == null || name.isEmpty() || !isNonce(nonce)) {
      return null;
    }
    var header = message.substring(0, second + 1);
    return switch (flag) {
      case "n" -> new ClientFirst(header, Flag.NO, "", authzid, bare, name, nonce);
      case "y" -> new ClientFirst(header, Flag.THINKS_NOT, "", authzid, bare, name, nonce);
      default ->
          flag.startsWith("p=")
              ? new ClientFirst(header, Flag.YES, flag.substring(2), authzid, bare, name, nonce)
              : null;
    };
  }

  private static @Nullable String authzid(String part) {
    if (part.isEmpty()) {
      return "";
    }
    return part.startsWith("a=") ? unescaped(part.substring(2)) : null;
  }

  /// `=2C` is a comma, `=3D` is `=`, nothing else may follow a `=`.
  private static @Nullable String unescaped(String name) {
    var text = name.replace("=2C", ",").replace("=3D", "\0");
    return text.indexOf('=') >= 0 || name.indexOf('\0') >= 0 ? null : text.replace('\0', '=');
  }

  private static boolean isNonce(String nonce) {
    return !nonce.isEmpty() && nonce.chars().allMatch(c -> c >= 0x21 && c <= 0x7E);
  }

  @Override
  public String toString() {
    return "ClientFirst";
  }
}
