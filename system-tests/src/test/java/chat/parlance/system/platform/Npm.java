package chat.parlance.system.platform;

import chat.parlance.testkit.process.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The libraries of the scripts in `node`.
public final class Npm {

  private static final Path DIRECTORY = Path.of("node").toAbsolutePath();

  private Npm() {}

  /// Installs what the lock file says.
  public static void install() throws IOException, InterruptedException {
    run("npm", "ci", "--no-audit", "--no-fund");
  }

  /// Runs a command beside the scripts.
  ///
  /// @return what it printed
  /// @throws IOException if it failed
  public static String run(String... command) throws IOException, InterruptedException {
    return new Command(List.of(command), DIRECTORY, Duration.ofMinutes(3)).run();
  }
}
