package chat.parlance.gateway.sasl;

/// One authentication under way. Used by one thread at a time.
public interface SaslExchange {

  /// Takes what the client sent and answers. It blocks, so it is never called on an event loop.
  SaslStep respond(byte[] response);
}
