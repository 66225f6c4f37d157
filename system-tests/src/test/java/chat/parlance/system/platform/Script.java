package chat.parlance.system.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The project's script `dev`.
final class Script {

  static final Path ROOT = root();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private Script() {}

  /// Runs it to its end.
  ///
  /// @throws IOException if it fails, with the end of what it printed
  static void run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var output = Files.createTempFile("dev", ".log");
    var process = start(environment, output, arguments);
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("./dev " + String.join(" ", arguments) + " takes too long");
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          "./dev " + String.join(" ", arguments) + " failed: " + Files.readString(output));
    }
    Files.delete(output);
  }

  static Process start(Map<String, String> environment, Path output, String... arguments)
      throws IOException {
    var command = new ArrayList<>(List.of(ROOT.resolve("dev").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(ROOT.toFile());
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /// A port that nobody listened on just now, with as many free ones behind it.
  static int freePorts(int count) {
    for (int base = 21_000; base < 31_000; base += 100) {
      if (areFree(base, count)) {
        return base;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean areFree(int base, int count) {
    for (int port = base; port < base + count; port++) {
      try (var socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }

  private static Path root() {
    var directory = Path.of("").toAbsolutePath();
    while (!Files.exists(directory.resolve("dev"))) {
      directory = directory.getParent();
      if (directory == null) {
        throw new UncheckedIOException(new IOException("the project's root isn't above here"));
      }
    }
    return directory;
  }
}
