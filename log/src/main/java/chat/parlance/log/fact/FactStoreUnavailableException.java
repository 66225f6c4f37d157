package chat.parlance.log.fact;

/// Says that the store can't answer now. Trying again later helps.
public final class FactStoreUnavailableException extends RuntimeException {

  public FactStoreUnavailableException(Throwable cause) {
    super("the store can't answer now", cause);
  }
}
