package chat.parlance.presence.watch;

import chat.parlance.log.SessionAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a session of one account tells the account whose presence it wants to see.
///
/// @param resource that the session has bound
/// @param client names what its client is capable of (XEP-0115); absent if it didn't say
/// @param interests what it wants to be notified of, where that has just become known
public record Watching(
    SessionAddress session,
    String resource,
    Change change,
    @Nullable String client,
    List<String> interests) {

  /// The name under which it is told.
  public static final String NAME = "watching";

  /// The name under which a member of a group tells it to one whom it has just met there.
  public static final String MEETING = "groupwatch";

  /// What the session wants.
  public enum Change {
    /// To see the presence from now on, beginning with what it is.
    BEGIN,
    /// What it saw before; only its client's capabilities are news.
    CLIENT,
    /// Nothing any more.
    END
  }

  public Watching {
    interests = List.copyOf(interests);
  }
}
