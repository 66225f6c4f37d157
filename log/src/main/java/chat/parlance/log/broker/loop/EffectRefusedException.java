package chat.parlance.log.broker.loop;

/// Says that the log can't take what was decided.
final class EffectRefusedException extends Exception {

  /// Why.
  enum Reason {
    TOO_MANY,
    TOO_LARGE,
    UNKNOWN_SLOT
  }

  private final Reason reason;

  EffectRefusedException(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
