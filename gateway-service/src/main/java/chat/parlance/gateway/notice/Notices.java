package chat.parlance.gateway.notice;

import chat.parlance.gateway.platform.Platform;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notices seen, set and taken away. Blocks.
public final class Notices {

  private final NoticeStore store;
  private final Platform platform;
  private final InstantSource clock;

  Notices(NoticeStore store, Platform platform, InstantSource clock) {
    this.store = store;
    this.platform = platform;
    this.clock = clock;
  }

  /// The one of that kind; null if there is none.
  public @Nullable Notice of(Notice.Kind kind) {
    return store.find(kind);
  }

  /// Sets one that everybody is to hear, those who are online at once.
  ///
  /// @return the slots whose gateway didn't answer: it hears of it within a short while
  public SortedSet<Integer> set(Notice.Kind kind, String text) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.put(kind, new Notice(UUID.randomUUID().toString(), text, now));
    return tell(kind);
  }

  /// Mends the words. Who has heard it doesn't hear it again.
  ///
  /// @return false if there is none
  public boolean edit(Notice.Kind kind, String text) {
    var notice = store.find(kind);
    if (notice == null) {
      return false;
    }
    store.put(kind, new Notice(notice.id(), text, notice.since()));
    tell(kind);
    return true;
  }

  /// Takes it away.
  ///
  /// @return false if there was none
  public boolean delete(Notice.Kind kind) {
    boolean removed = store.remove(kind);
    tell(kind);
    return removed;
  }

  private SortedSet<Integer> tell(Notice.Kind kind) {
    return platform.ask(NoticeChange.request(kind)).silent();
  }
}
