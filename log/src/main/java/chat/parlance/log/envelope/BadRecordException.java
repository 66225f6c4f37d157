package chat.parlance.log.envelope;

/// Says that a record isn't what the contract allows. It goes to the dead-letter topic.
public final class BadRecordException extends Exception {

  /// What is wrong, for the header `reason`, the log and the metrics.
  public enum Reason {
    UNKNOWN_VERSION,
    UNKNOWN_KIND,
    BAD_HEADER,
    BAD_KEY,
    BAD_VALUE
  }

  private final Reason reason;

  BadRecordException(Reason reason, String what) {
    super(what);
    this.reason = reason;
  }

  BadRecordException(Reason reason, String what, Throwable cause) {
    super(what, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
