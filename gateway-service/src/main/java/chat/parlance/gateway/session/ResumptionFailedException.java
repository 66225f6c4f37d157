package chat.parlance.gateway.session;

import chat.parlance.xmpp.stanza.StanzaError;
import org.jspecify.annotations.Nullable;

/// A session that could not be resumed: what `<failed/>` says (XEP-0198 section 5).
public final class ResumptionFailedException extends RuntimeException {

  private final StanzaError.Condition condition;
  private final @Nullable Long handled;

  public ResumptionFailedException(StanzaError.Condition condition, @Nullable Long handled) {
    super(condition.name(), null, false, false);
    this.condition = condition;
    this.handled = handled;
  }

  public StanzaError.Condition condition() {
    return condition;
  }

  /// The `h` of a session that is known but over.
  public @Nullable Long handled() {
    return handled;
  }
}
