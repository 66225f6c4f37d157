package chat.parlance.system.abuse;

import static org.awaitility.Awaitility.await;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import chat.parlance.system.platform.Rest;
import chat.parlance.system.platform.Standalone;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// A platform that loses patience soon, and two who chat on it.
final class Scene implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Standalone standalone;
  private final Innocents innocents;
  private final Rest rest;
  private final AtomicInteger names = new AtomicInteger();

  Scene(Path directory) throws IOException, InterruptedException {
    standalone =
        new Standalone(
            directory,
            "--parlance.gateway.websocket.ping-after=3s",
            "--parlance.gateway.websocket.pong-within=10s",
            "--parlance.gateway.sessions.resumption-window=5s",
            "--parlance.gateway.sessions.max-unacknowledged=500",
            "--parlance.gateway.admins=admin@localhost");
    rest = new Rest(standalone.http(), standalone.data().resolve("api-key"));
    innocents = new Innocents(address(), Files.createDirectory(directory.resolve("journals")));
  }

  URI address() {
    return standalone.address();
  }

  Rest rest() {
    return rest;
  }

  Innocents innocents() {
    return innocents;
  }

  /// Does something beside the two.
  void beside(String name, Innocents.Abuse abuse) throws Exception {
    innocents.beside(name, abuse);
  }

  /// An account that nobody else has.
  Login account() throws IOException, InterruptedException {
    var name = "abuser" + names.incrementAndGet();
    var login = new Login(address(), "localhost", name, "pw-abuser");
    login.register();
    return login;
  }

  /// The account that administers the domain.
  Login admin() throws IOException, InterruptedException {
    var login = new Login(address(), "localhost", "admin", "pw-admin");
    login.register();
    return login;
  }

  /// A session of it.
  RawSocket bound(Login login) throws IOException {
    var socket = RawSocket.open(login.address());
    RawClient.appear(socket, login);
    return socket;
  }

  void assertGone(Login login) {
    await().atMost(PATIENCE).until(() -> !rest.hasSessions(login.account()));
  }

  @Override
  public void close() {
    innocents.close();
    standalone.close();
  }
}
