package chat.parlance.gateway.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The notices as this gateway knows them, so that the store isn't asked whenever somebody comes.
/// Thread-safe; blocks now and then.
final class NoticeBoard {

  /// How old what is known may be where a gateway didn't hear of a change.
  static final Duration REMEMBERED = Duration.ofSeconds(10);

  private record Known(Optional<Notice> notice, Instant until) {}

  private final NoticeStore store;
  private final InstantSource clock;
  private final Map<Notice.Kind, Known> known = new EnumMap<>(Notice.Kind.class);

  NoticeBoard(NoticeStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  synchronized @Nullable Notice of(Notice.Kind kind) {
    var last = known.get(kind);
    var now = clock.instant();
    if (last == null || !now.isBefore(last.until())) {
      last = new Known(Optional.ofNullable(store.find(kind)), now.plus(REMEMBERED));
      known.put(kind, last);
    }
    return last.notice().orElse(null);
  }

  /// It was changed.
  synchronized void forget(Notice.Kind kind) {
    known.remove(kind);
  }
}
