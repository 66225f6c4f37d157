package chat.parlance.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of notices does.
abstract class NoticeStoreContract {

  private static final Notice NOTICE =
      new Notice("1", "Masked ball!\nTonight.", Instant.parse("2026-11-25T12:00:00.123Z"));

  private NoticeStore store;

  /// An empty store.
  abstract NoticeStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  @Test
  void whenEmpty_thenNothing() {
    assertThat(store.find(Notice.Kind.MOTD)).isNull();
    assertThat(store.remove(Notice.Kind.MOTD)).isFalse();
  }

  @Test
  void whenPut_thenThatKindIsThereWhole() {
    store.put(Notice.Kind.MOTD, new Notice("0", "before", Instant.EPOCH));
    store.put(Notice.Kind.MOTD, NOTICE);

    assertThat(store.find(Notice.Kind.MOTD)).isEqualTo(NOTICE);
    assertThat(store.find(Notice.Kind.WELCOME)).isNull();
  }

  @Test
  void whenRemoved_thenGone() {
    store.put(Notice.Kind.WELCOME, NOTICE);

    assertThat(store.remove(Notice.Kind.WELCOME)).isTrue();
    assertThat(store.find(Notice.Kind.WELCOME)).isNull();
  }
}
