package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.ScramHash;
import org.jspecify.annotations.Nullable;

/// The mechanisms, those first that a client should take first.
public enum Mechanism {
  SCRAM_SHA_256_PLUS("SCRAM-SHA-256-PLUS", ScramHash.SHA_256),
  SCRAM_SHA_1_PLUS("SCRAM-SHA-1-PLUS", ScramHash.SHA_1),
  SCRAM_SHA_256("SCRAM-SHA-256", ScramHash.SHA_256),
  SCRAM_SHA_1("SCRAM-SHA-1", ScramHash.SHA_1),
  PLAIN("PLAIN", null);

  private final String registeredName;
  private final @Nullable ScramHash hash;

  Mechanism(String registeredName, @Nullable ScramHash hash) {
    this.registeredName = registeredName;
    this.hash = hash;
  }

  public String registeredName() {
    return registeredName;
  }

  /// The hash of SCRAM; null for PLAIN.
  @Nullable ScramHash hash() {
    return hash;
  }

  /// Whether it needs channel binding (RFC 5802 section 6).
  boolean bindsChannel() {
    return this == SCRAM_SHA_256_PLUS || this == SCRAM_SHA_1_PLUS;
  }
}
