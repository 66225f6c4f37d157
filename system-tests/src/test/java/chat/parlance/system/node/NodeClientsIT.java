package chat.parlance.system.node;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.platform.Npm;
import chat.parlance.system.platform.Standalone;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeClientsIT {

  @TempDir static Path directory;
  private static Standalone standalone;

  @BeforeAll
  static void start() throws Exception {
    Npm.install();
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
    var printed = Npm.run("node", "check.mjs", library, standalone.address().toString());

    assertThat(printed).contains(library + ": ");
  }

  /// In Chromium, with a picture of each step.
  @Test
  void whenPeopleUseConverse_thenAllTheirStepsSucceed() throws Exception {
    var screenshots = Path.of("target", "screenshots").toAbsolutePath().toString();

    var printed = Npm.run("node", "converse.mjs", standalone.address().toString(), screenshots);

    assertThat(printed).contains("converse: ");
  }
}
