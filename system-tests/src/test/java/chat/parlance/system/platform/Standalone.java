package chat.parlance.system.platform;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The platform in one process: `./dev run`.
public final class Standalone implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration END = Duration.ofSeconds(15);

  private final Path directory;
  private final int port;
  private final String[] properties;
  private Process process;

  /// Starts it, and waits until it listens.
  ///
  /// @param directory for data and what it prints
  /// @param properties more of them, as `--name=value`
  public Standalone(Path directory, String... properties) throws IOException {
    this.directory = directory;
    this.port = Script.freePorts(4);
    this.properties = properties;
    start();
  }

  public URI address() {
    return URI.create("ws://127.0.0.1:" + port + "/ws");
  }

  /// The base of all that is spoken over HTTP.
  public URI http() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public Path data() {
    return directory.resolve("data");
  }

  public long pid() {
    return process.pid();
  }

  /// Starts it again on the same data.
  public void start() throws IOException {
    var arguments = new String[5 + properties.length];
    arguments[0] = "run";
    arguments[1] = "--port";
    arguments[2] = Integer.toString(port);
    arguments[3] = "--data";
    arguments[4] = data().toString();
    System.arraycopy(properties, 0, arguments, 5, properties.length);
    process = Script.start(Map.of(), directory.resolve("output.log"), arguments);
    await().atMost(START).pollInterval(Duration.ofMillis(100)).until(() -> !isStarting());
    if (!process.isAlive()) {
      throw new IOException(
          "it didn't start: " + Files.readString(directory.resolve("output.log")));
    }
  }

  private boolean isStarting() {
    return process.isAlive() && !listens();
  }

  /// Ends it as `kill -9` does.
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private boolean listens() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("it didn't end within " + END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
