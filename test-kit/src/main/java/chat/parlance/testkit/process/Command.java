package chat.parlance.testkit.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that runs to its end.
///
/// It shares no input or output with the test: those of a test's process are how Maven speaks with
/// it, and a program like Node.js that inherits them makes them non-blocking for Maven too.
///
/// @param words the program and its arguments
/// @param directory where it runs
/// @param limit how long it may take
public record Command(List<String> words, Path directory, Duration limit) {

  public Command {
    words = List.copyOf(words);
  }

  /// Runs it.
  ///
  /// @return what it printed
  /// @throws IOException if it failed or took too long, with what it printed
  public String run() throws IOException, InterruptedException {
    var printed = Files.createTempFile("command", ".txt");
    try {
      var process =
          new ProcessBuilder(words)
              .directory(directory.toFile())
              .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
              .redirectErrorStream(true)
              .redirectOutput(printed.toFile())
              .start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      }
      var output = Files.readString(printed);
      if (!ended || process.exitValue() != 0) {
        throw new IOException(
            "%s %s: %s"
                .formatted(String.join(" ", words), ended ? "failed" : "took too long", output));
      }
      return output;
    } finally {
      Files.delete(printed);
    }
  }
}
