package chat.parlance.messaging.api;

/// Says that the log didn't confirm a message in time.
public final class LogUnavailableException extends RuntimeException {

  public LogUnavailableException(Throwable cause) {
    super("the log didn't confirm in time", cause);
  }
}
