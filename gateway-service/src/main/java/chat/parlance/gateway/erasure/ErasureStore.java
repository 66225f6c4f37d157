package chat.parlance.gateway.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where erasures are remembered. Blocks.
interface ErasureStore {

  @Nullable Erasure find(ErasureId id);

  /// Writes it over what was there.
  void put(Erasure erasure);

  /// Those that haven't finished; looks at all.
  List<Erasure> unfinished();

  /// Forgets those that began before a time.
  void forgetBefore(Instant time);
}
