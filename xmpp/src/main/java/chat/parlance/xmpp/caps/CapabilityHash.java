package chat.parlance.xmpp.caps;

import chat.parlance.xmpp.xml.Element;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names what an entity is capable of (XEP-0390 section 3): the same name, the same capabilities.
///
/// @param algorithm as XEP-0300 calls it
/// @param value the hash in Base64
public record CapabilityHash(String algorithm, String value) {

  /// Of the element around the hashes, and the feature of those who know it.
  public static final String NAMESPACE = "urn:xmpp:caps";

  private static final String HASHES = "urn:xmpp:hashes:2";
  private static final String NODE = NAMESPACE + "#";

  /// Those that every JDK has, the preferred one first.
  private static final List<String> ALGORITHMS =
      List.of("sha-256", "sha3-256", "sha-512", "sha3-512");

  private static final int MAX_LENGTH = 128;

  /// Of a disco#info answer, or null if it can't be named.
  ///
  /// @param language of what says none itself
  public static @Nullable CapabilityHash of(String algorithm, Element info, String language) {
    byte[] input = HashInput.of(info, language);
    return input == null ? null : new CapabilityHash(algorithm, hash(algorithm, input));
  }

  private static String hash(String algorithm, byte[] input) {
    try {
      var digest = MessageDigest.getInstance(algorithm.toUpperCase(Locale.ROOT));
      return Base64.getEncoder().encodeToString(digest.digest(input));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalArgumentException("no algorithm of ours", e);
    }
  }

  /// The one to go by of those that presence or stream features have; null if there is none that is
  /// known here.
  public static @Nullable CapabilityHash in(Element parent) {
    var caps = parent.child("c", NAMESPACE);
    if (caps == null) {
      return null;
    }
    for (var algorithm : ALGORITHMS) {
      for (var hash : caps.children()) {
        if (hash.is("hash", HASHES) && algorithm.equals(hash.attribute("algo"))) {
          var value = hash.text().strip();
          return value.length() > MAX_LENGTH ? null : new CapabilityHash(algorithm, value);
        }
      }
    }
    return null;
  }

  /// The node at which the entity is asked (section 4.3).
  public String node() {
    return NODE + algorithm + "." + value;
  }

  /// What a node names, or null if that is no hash that is known here.
  public static @Nullable CapabilityHash ofNode(String node) {
    int point = node.lastIndexOf('.');
    if (!node.startsWith(NODE) || point < NODE.length()) {
      return null;
    }
    var algorithm = node.substring(NODE.length(), point);
    return ALGORITHMS.contains(algorithm)
        ? new CapabilityHash(algorithm, node.substring(point + 1))
        : null;
  }

  /// Whether an answer is what the hash names (section 4.4).
  ///
  /// @param language see [#of]
  public boolean verifies(Element info, String language) {
    return equals(of(algorithm, info, language));
  }

  /// Several of the same, for presence or stream features.
  public static Element toElement(List<CapabilityHash> hashes) {
    var caps = Element.builder("c", NAMESPACE);
    for (var hash : hashes) {
      caps.child(
          Element.builder("hash", HASHES)
              .attribute("algo", hash.algorithm)
              .text(hash.value)
              .build());
    }
    return caps.build();
  }
}
