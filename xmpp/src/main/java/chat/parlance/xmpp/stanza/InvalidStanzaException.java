package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.stream.StreamError;
import org.jspecify.annotations.Nullable;

/// Says that an element isn't a stanza that may be sent. Exactly one of the errors is there. It has
/// no stack trace: strangers cause it at will, so it must be cheap.
public final class InvalidStanzaException extends Exception {

  private final transient @Nullable StreamError streamError;
  private final transient @Nullable StanzaError stanzaError;

  InvalidStanzaException(StreamError.Condition condition) {
    super(condition.elementName(), null, false, false);
    this.streamError = StreamError.of(condition);
    this.stanzaError = null;
  }

  InvalidStanzaException(StanzaError.Condition condition, String why) {
    super(why, null, false, false);
    this.streamError = null;
    this.stanzaError = StanzaError.of(condition, why);
  }

  /// What ends the stream, or null if the stanza is answered with [#stanzaError].
  public @Nullable StreamError streamError() {
    return streamError;
  }

  /// What the stanza is answered with, unless it is an error or a result itself; or null if
  /// [#streamError] ends the stream.
  public @Nullable StanzaError stanzaError() {
    return stanzaError;
  }
}
