package chat.parlance.log.fact;

import org.jspecify.annotations.Nullable;

/// A fact in the store: its newest value, and the one before, which counts when the service's place
/// in the log is from before the change.
///
/// @param log names the log that `at` is an offset in, so that a new log isn't taken for the old
///   one
/// @param at offset of the record that made the newest value
/// @param value JSON; absent if that record removed the fact
/// @param previous JSON of the value before; absent if there was none
public record StoredFact(String log, long at, @Nullable String value, @Nullable String previous) {

  /// The value as it was before the record at an offset.
  public @Nullable String before(String log, long offset) {
    return this.log.equals(log) && at >= offset ? previous : value;
  }
}
