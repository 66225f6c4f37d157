package chat.parlance.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

  @TempDir Path directory;

  @Test
  void whenAllWasSeenInOrder_thenTheVerdictIsClean() throws IOException {
    journal("a", "sent b 1", "sent b 2");
    journal("b", "seen a 1 7", "seen a 2 7");

    assertThat(Checker.judge(directory).isClean()).isTrue();
  }

  @Test
  void whenOneIsMissing_thenItIsLost() throws IOException {
    journal("a", "sent b 1", "sent b 2");
    journal("b", "seen a 2 7");

    assertThat(Checker.judge(directory).lost()).isOne();
  }

  @Test
  void whenOneWasSeenTwice_thenItIsDoubled() throws IOException {
    journal("a", "sent b 1", "sent b 2");
    journal("b", "seen a 1 7", "seen a 2 7", "seen a 1 7");

    assertThat(Checker.judge(directory).doubled()).isOne();
  }

  @Test
  void whenALaterOneCameFirst_thenTheyAreOutOfOrder() throws IOException {
    journal("a", "sent b 1", "sent b 2");
    journal("b", "seen a 2 7", "seen a 1 7");

    assertThat(Checker.judge(directory).disordered()).isOne();
  }

  private void journal(String user, String... lines) throws IOException {
    Files.write(directory.resolve(user + ".journal"), List.of(lines));
  }
}
