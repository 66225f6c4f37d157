package chat.parlance.log.fact;

import chat.parlance.log.Fact;

/// Says that what is kept under a fact's name isn't one. Trying again doesn't help.
public final class UnreadableFactException extends RuntimeException {

  UnreadableFactException(Fact<?> fact, Throwable cause) {
    super("fact " + fact.name() + " can't be read", cause);
  }
}
