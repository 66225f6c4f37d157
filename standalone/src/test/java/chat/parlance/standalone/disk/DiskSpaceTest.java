package chat.parlance.standalone.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {

  @Nested
  class GivenAThousandBytesAsTheLeast {

    private final AtomicLong free = new AtomicLong(5_000);
    private final DiskSpace space = new DiskSpace(free::get, 1_000);

    @AfterEach
    void close() {
      space.close();
    }

    @Test
    void whenThereIsMore_thenThereIsRoom() {
      space.look();

      assertThat(space.isClosed()).isFalse();
    }

    @Test
    void whenThereIsLess_thenItIsLow() {
      free.set(999);

      space.look();

      assertThat(space.isClosed()).isTrue();
    }

    @Test
    void whenATenthMoreIsFreeAgain_thenThereIsRoom() {
      free.set(999);
      space.look();

      free.set(1_050);
      space.look();
      assertThat(space.isClosed()).isTrue();

      free.set(1_100);
      space.look();
      assertThat(space.isClosed()).isFalse();
    }
  }
}
