package chat.parlance.system.platform;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The platform as separate processes: `./dev services`.
public final class Services implements AutoCloseable {

  /// Every process, by its name.
  public static final List<String> NAMES =
      List.of("broker", "store", "messaging", "presence", "gateway-0", "gateway-1");

  private final Path directory;
  private final Map<String, String> environment;
  private final int port;

  /// Starts them all, and waits until they serve.
  ///
  /// @param directory for data and logs
  public Services(Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    this.port = Script.freePorts(20);
    this.environment =
        Map.of("PARLANCE_SERVICES", directory.toString(), "PARLANCE_PORT", Integer.toString(port));
    try {
      Script.run(environment, "services");
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /// The addresses of the gateways.
  public List<URI> gateways() {
    return List.of(
        URI.create("ws://127.0.0.1:" + port + "/ws"),
        URI.create("ws://127.0.0.1:" + (port + 1) + "/ws"));
  }

  /// What a gateway says over REST.
  public Rest rest(int gateway) {
    var base = URI.create("http://127.0.0.1:" + (port + gateway));
    return new Rest(base, directory.resolve("api-key"));
  }

  /// Ends a process as `kill -9` does.
  public void kill(String name) throws IOException, InterruptedException {
    Script.run(environment, "services", "kill", name);
  }

  /// Starts a process again, and waits until it serves.
  public void start(String name) throws IOException, InterruptedException {
    Script.run(environment, "services", "start", name);
  }

  @Override
  public void close() throws IOException {
    try {
      Script.run(environment, "services", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before they ended", e);
    }
  }
}
