package chat.parlance.gateway.behalf;

/// Says that no answer came in time, or that too many requests wait for one. What was asked for may
/// be done all the same, and may be asked again.
public final class NoAnswerException extends RuntimeException {

  NoAnswerException(String why) {
    super(why, null, false, false);
  }
}
