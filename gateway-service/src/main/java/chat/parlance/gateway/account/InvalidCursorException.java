package chat.parlance.gateway.account;

/// Says that a cursor isn't one that we gave.
public final class InvalidCursorException extends IllegalArgumentException {

  InvalidCursorException() {
    super("the cursor isn't one of ours");
  }
}
