package chat.parlance.standalone.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {

  @Nested
  class GivenAThousandBytesAsTheLeast {

    private final AtomicLong free = new AtomicLong(5_000);
    private final DiskSpace space = new DiskSpace(this::free, 1_000);

    /// A negative number stands for a file system that fails.
    private long free() {
      if (free.get() < 0) {
        throw new UncheckedIOException(new IOException("gone"));
      }
      return free.get();
    }

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
    void whenTheFileSystemDoesNotSay_thenWhatWasKnownStays() {
      free.set(999);
      space.look();

      free.set(-1);
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
