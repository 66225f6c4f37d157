package chat.parlance.system.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The libraries of the scripts in `node`.
public final class Npm {

  private static final Path DIRECTORY = Path.of("node").toAbsolutePath();

  private Npm() {}

  /// Installs what the lock file says.
  public static void install() throws IOException, InterruptedException {
    int status = run("npm", "ci", "--no-audit", "--no-fund");
    if (status != 0) {
      throw new IOException("npm failed with " + status);
    }
  }

  /// Runs a command beside the scripts.
  ///
  /// @return its exit status
  public static int run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).directory(DIRECTORY.toFile()).inheritIO().start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", List.of(command)) + " takes too long");
    }
    return process.exitValue();
  }
}
