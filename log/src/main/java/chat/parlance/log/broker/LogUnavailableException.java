package chat.parlance.log.broker;

/// Says that the log can't be reached, or can't answer now. Trying again later helps.
public final class LogUnavailableException extends RuntimeException {

  public LogUnavailableException(Throwable cause) {
    super("the log can't answer now", cause);
  }
}
