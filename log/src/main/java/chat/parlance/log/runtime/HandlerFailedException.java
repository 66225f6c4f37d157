package chat.parlance.log.runtime;

/// Says that a handler couldn't decide a record because of a mistake in it. Trying again doesn't
/// help.
public final class HandlerFailedException extends RuntimeException {

  private final String handler;

  HandlerFailedException(String handler, RuntimeException cause) {
    super(handler + " failed", cause);
    this.handler = handler;
  }

  /// The simple name of the handler's class.
  public String handler() {
    return handler;
  }
}
