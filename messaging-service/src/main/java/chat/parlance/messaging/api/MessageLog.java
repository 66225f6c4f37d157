package chat.parlance.messaging.api;

import chat.parlance.log.Origin;
import chat.parlance.xmpp.stanza.Message;
import org.jspecify.annotations.Nullable;

/// Where messages are put to be delivered.
public interface MessageLog {

  /// Appends the message to its recipient's inbox; durable when it returns.
  ///
  /// @param origin by which a second copy is recognised; null if there can't be one
  /// @throws LogUnavailableException if it can't be done now; then it may or may not have been done
  void append(Message message, @Nullable Origin origin);
}
