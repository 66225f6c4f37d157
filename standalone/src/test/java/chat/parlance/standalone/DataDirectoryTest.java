package chat.parlance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path parent;

  @Nested
  class GivenNoDirectory {

    @Test
    void whenItIsTaken_thenItIsMadeForItsOwnerAlone() throws Exception {
      var path = parent.resolve("data");

      try (var directory = DataDirectory.take(path)) {
        assertThat(directory.log()).isEqualTo(path.resolve("log"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo("rwx------");
      }
    }
  }

  @Nested
  class GivenADirectoryThatALogFileMade {

    @Test
    void whenItIsTaken_thenOthersAreShutOut() throws Exception {
      var path = parent.resolve("data");
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

      try (var _ = DataDirectory.take(path)) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .isEqualTo("rwx------");
      }
    }
  }

  @Nested
  class GivenAServerThatHadAPort {

    @Test
    void whenItStartsAgain_thenItHasTheSame() throws Exception {
      int before;
      try (var directory = DataDirectory.take(parent)) {
        before = directory.port("broker", 0);
      }

      try (var directory = DataDirectory.take(parent)) {
        assertThat(directory.port("broker", 0)).isEqualTo(before);
      }
      assertThat(parent.resolve("broker.address")).hasContent("127.0.0.1:" + before);
    }
  }

  @Nested
  class GivenADirectoryInUse {

    @Test
    void whenItIsTakenAgain_thenThatIsRefused() throws Exception {
      try (var _ = DataDirectory.take(parent)) {
        assertThatThrownBy(() -> DataDirectory.take(parent))
            .isInstanceOf(DataDirectoryInUseException.class)
            .hasMessageContaining(parent.toString());
      }
    }

    @Test
    void whenItWasGivenUp_thenItCanBeTaken() throws Exception {
      DataDirectory.take(parent).close();

      try (var directory = DataDirectory.take(parent)) {
        assertThat(directory.store()).isEqualTo(parent.resolve("store"));
      }
    }
  }
}
