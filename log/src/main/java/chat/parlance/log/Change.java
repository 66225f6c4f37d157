package chat.parlance.log;

import org.jspecify.annotations.Nullable;

/// What became of a fact of an address by what the handlers of a record decided, see
/// [Route#changes].
///
/// @param before what it was before the record; absent if it wasn't known
/// @param after what it is now; absent if it is no more
public record Change<T>(Fact<T> fact, @Nullable T before, @Nullable T after) {}
