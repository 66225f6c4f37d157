package chat.parlance.gateway.sasl;

/// Where PLAIN, which shows the password to us, is offered.
public enum PlainPolicy {
  /// Over TLS that ends at this server, and to peers on the same machine.
  LOOPBACK,
  /// Everywhere: where TLS ends in front of this server.
  ALWAYS,
  NEVER;

  boolean allows(Peer peer) {
    return switch (this) {
      case LOOPBACK -> peer.isPrivate();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }
}
