package chat.parlance.log.broker.loop;

import org.jspecify.annotations.Nullable;

/// Says that a thread must begin anew from the committed place, with state from the log.
final class InterruptedRunException extends RuntimeException {

  InterruptedRunException(String event, @Nullable Throwable cause) {
    super(event, cause);
  }
}
