package chat.parlance.system.together;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The process in which Converse.js and stanza run. Used by one thread.
final class Scripts implements AutoCloseable {

  private static final Path DIRECTORY = Path.of("node").toAbsolutePath();

  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter requests;

  /// Logs all devices in.
  ///
  /// @param accounts each an address and a password
  Scripts(URI address, Path screenshots, List<String> accounts) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                "node",
                "devices.mjs",
                address.toString(),
                screenshots.toAbsolutePath().toString()));
    command.addAll(accounts);
    process =
        new ProcessBuilder(command)
            .directory(DIRECTORY.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    requests = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    var ready = answers.readLine();
    if (!"ready".equals(ready)) {
      throw new IOException("the devices didn't log in: " + ready);
    }
  }

  /// Has a device do something.
  ///
  /// @return what comes of it
  String ask(String device, String verb, String... arguments) throws IOException {
    requests.println(device + " " + verb + " " + String.join(" ", arguments));
    var answer = answers.readLine();
    if (answer == null || answer.startsWith("!")) {
      throw new IOException(device + " can't " + verb + ": " + answer);
    }
    return answer;
  }

  @Override
  public void close() {
    requests.close();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
