package chat.parlance.presence.lastactivity;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import org.jspecify.annotations.Nullable;

/// When the last available session of an account went, and what it said.
///
/// @param status of its last presence; absent if it said nothing
public record LastSeen(long epochSecond, @Nullable String status) {

  /// One document per account; absent while it was never there.
  public static final Fact<LastSeen> FACT = Fact.inStore("lastActivity", LastSeen.class);

  public static @Nullable LastSeen in(Facts facts) {
    return facts.get(FACT);
  }
}
