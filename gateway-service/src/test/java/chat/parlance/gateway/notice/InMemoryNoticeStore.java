package chat.parlance.gateway.notice;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notices in memory.
final class InMemoryNoticeStore implements NoticeStore {

  private final Map<Notice.Kind, Notice> notices = new EnumMap<>(Notice.Kind.class);

  @Override
  public synchronized @Nullable Notice find(Notice.Kind kind) {
    return notices.get(kind);
  }

  @Override
  public synchronized void put(Notice.Kind kind, Notice notice) {
    notices.put(kind, notice);
  }

  @Override
  public synchronized boolean remove(Notice.Kind kind) {
    return notices.remove(kind) != null;
  }
}
