package chat.parlance.gateway.notice;

import org.jspecify.annotations.Nullable;

/// Where notices are kept. Every change is on disk when its method returns.
interface NoticeStore {

  @Nullable Notice find(Notice.Kind kind);

  /// Puts a notice in place of the one before.
  void put(Notice.Kind kind, Notice notice);

  /// Takes it away.
  ///
  /// @return false if there was none
  boolean remove(Notice.Kind kind);
}
