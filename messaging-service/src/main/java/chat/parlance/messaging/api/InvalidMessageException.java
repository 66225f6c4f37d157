package chat.parlance.messaging.api;

/// Says why a message can't be sent. Its text holds nothing of the message.
public final class InvalidMessageException extends IllegalArgumentException {

  InvalidMessageException(String why) {
    super(why);
  }
}
