package chat.parlance.log;

import org.jspecify.annotations.Nullable;

/// What is known of the address that a record is for, as the records before it left it.
public interface Facts {

  /// What is known under a name, or null. Facts that the handler declared are at hand; others may
  /// have to be fetched first.
  <T> @Nullable T get(Fact<T> fact);
}
