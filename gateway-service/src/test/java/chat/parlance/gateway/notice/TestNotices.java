package chat.parlance.gateway.notice;

import chat.parlance.gateway.platform.Platform;
import chat.parlance.gateway.platform.online.TestPlatform;
import org.springframework.context.support.GenericApplicationContext;

/// Notices in memory, for the tests of those who set them.
public final class TestNotices {

  private TestNotices() {}

  /// None is set yet.
  public static Notices none(Platform platform) {
    return new Notices(new InMemoryNoticeStore(), platform, () -> TestPlatform.NOW);
  }

  /// Keeps the notices of a context in memory.
  public static void register(GenericApplicationContext context) {
    context.registerBean("noticeStore", NoticeStore.class, InMemoryNoticeStore::new);
  }
}
