package chat.parlance.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// The addresses at which embedded servers listen: loopback only.
public final class Loopback {

  public static final String HOST = "127.0.0.1";

  // Below the ports that systems give to outgoing connections: a client that tries to connect to
  // such a port before its server listens may be given that port itself, and keeps it.
  private static final int LOWEST_FREE = 20_000;
  private static final int HIGHEST_FREE = 32_000;
  private static final int ATTEMPTS = 100;

  private Loopback() {}

  /// The preferred port if nobody listens there, else a free one.
  ///
  /// @param preferred 0 for any
  public static int port(int preferred) {
    return preferred != 0 && isFree(preferred) ? preferred : freePort();
  }

  private static boolean isFree(int port) {
    try (var socket = listen(port)) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() {
    return ThreadLocalRandom.current()
        .ints(ATTEMPTS, LOWEST_FREE, HIGHEST_FREE)
        .filter(Loopback::isFree)
        .findFirst()
        .orElseGet(Loopback::anyPort);
  }

  private static int anyPort() {
    try (var socket = listen(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on " + HOST, e);
    }
  }

  private static ServerSocket listen(int port) throws IOException {
    var socket = new ServerSocket();
    try {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
