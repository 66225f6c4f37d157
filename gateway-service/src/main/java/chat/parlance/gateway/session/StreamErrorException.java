package chat.parlance.gateway.session;

import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// The client broke a rule of the stream: the connection closes it with [#error].
public final class StreamErrorException extends RuntimeException {

  private final transient StreamError error;
  private final transient @Nullable Element detail;

  public StreamErrorException(StreamError error, @Nullable Element detail) {
    super(error.condition().name(), null, false, false);
    this.error = error;
    this.detail = detail;
  }

  public StreamError error() {
    return error;
  }

  /// An application-specific element to put beside the condition.
  public @Nullable Element detail() {
    return detail;
  }
}
