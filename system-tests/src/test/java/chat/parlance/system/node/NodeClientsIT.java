package chat.parlance.system.node;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.platform.Standalone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeClientsIT {

  private static final Path SCRIPTS = Path.of("node").toAbsolutePath();

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    assertThat(run("npm", "ci", "--no-audit", "--no-fund")).isZero();
    standalone = new Standalone(directory);
  }

  @AfterAll
  static void end() {
    if (standalone != null) {
      standalone.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xmppjs", "strophe", "stanza"})
  void whenTheLibraryChats_thenAllItsStepsSucceed(String library) throws Exception {
    int status = run("node", "check.mjs", library, standalone.address().toString());

    assertThat(status).isZero();
  }

  /// In Chromium, with a picture of each step.
  @Test
  void whenPeopleUseConverse_thenAllTheirStepsSucceed() throws Exception {
    var screenshots = Path.of("target", "screenshots").toAbsolutePath().toString();

    int status = run("node", "converse.mjs", standalone.address().toString(), screenshots);

    assertThat(status).isZero();
  }

  private static int run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(SCRIPTS.toFile()).inheritIO().start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " takes too long");
    }
    return process.exitValue();
  }
}
