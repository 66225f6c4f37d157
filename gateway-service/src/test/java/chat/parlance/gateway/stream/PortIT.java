package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.session.Outlet;
import chat.parlance.gateway.websocket.Admission;
import chat.parlance.gateway.websocket.UpgradeRequest;
import chat.parlance.gateway.websocket.WebSocketEndpoint;
import chat.parlance.gateway.websocket.WebSocketProperties;
import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/// The web server and the WebSocket on one port, over real sockets.
class PortIT {

  private static final WebSocketProperties WEB_SOCKET =
      new WebSocketProperties(
          Set.of(),
          DataSize.ofKilobytes(8),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          DataSize.ofKilobytes(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(20),
          Duration.ofSeconds(5));

  private final Rig rig = new Rig();
  private final StreamServer streams = rig.server();
  private final HttpClient http = HttpClient.newHttpClient();
  private WebServer web;

  @BeforeEach
  void start() {
    start(streams);
  }

  private void start(WebSocketEndpoint endpoint) {
    var factory = new NettyReactiveWebServerFactory(0);
    new PortCustomizer(endpoint, WEB_SOCKET).customize(factory);
    web = factory.getWebServer((request, response) -> ok(response));
    web.start();
  }

  private static Mono<Void> ok(ServerHttpResponse response) {
    var buffer = response.bufferFactory().wrap("web".getBytes(US_ASCII));
    return response.writeWith(Mono.just(buffer));
  }

  @AfterEach
  void stop() {
    web.stop();
    http.shutdownNow();
  }

  private URI uri(String scheme, String path) {
    return URI.create(scheme + "://127.0.0.1:" + web.getPort() + path);
  }

  private Socket socket() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), web.getPort());
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Nested
  class GivenTheWeb {

    @Test
    void whenAskedOverOneConnectionAgainAndAgain_thenItAnswers() throws Exception {
      for (int i = 0; i < 3; i++) {
        var response =
            http.send(HttpRequest.newBuilder(uri("http", "/api")).build(), BodyHandlers.ofString());

        assertThat(response.body()).isEqualTo("web");
      }
    }

    @Test
    void whenTheRequestComesByteByByte_thenItAnswers() throws Exception {
      try (var socket = socket()) {
        for (byte each :
            "GET /wsx HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(UTF_8)) {
          socket.getOutputStream().write(each);
          socket.getOutputStream().flush();
        }

        var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("web");
      }
    }

    @Test
    void whenTheRequestNeverComes_thenTheSocketIsClosed() throws Exception {
      try (var socket = socket()) {
        socket.getOutputStream().write("GET /w".getBytes(US_ASCII));

        var answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
        assertThat(answer).startsWith("HTTP/1.1 408 ");
      }
    }
  }

  @Nested
  class GivenWebConnectionsThatDoNothing {

    @Test
    void whenTheRequestIsNotForTheWebSocketAndNeverComes_thenTheSocketIsClosed() throws Exception {
      try (var socket = socket()) {
        socket.getOutputStream().write("P".getBytes(US_ASCII));

        assertThat(socket.getInputStream().readAllBytes()).isEmpty();
      }
    }

    @Test
    void whenItsBodyNeverComes_thenTheSocketIsClosed() throws Exception {
      try (var socket = socket()) {
        var head = "POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(US_ASCII));

        assertThat(socket.getInputStream().readAllBytes()).isNotNull();
      }
    }

    @Test
    void whenThereAreTooMany_thenTheSocketIsClosedAtOnce() throws Exception {
      web.stop();
      start(new FullServer());

      try (var socket = socket()) {
        assertThat(socket.getInputStream().readAllBytes()).isEmpty();
      }
    }

    private static final class FullServer implements WebSocketEndpoint {

      @Override
      public boolean connected(Channel channel) {
        return false;
      }

      @Override
      public Admission admit(UpgradeRequest request, Channel channel) {
        throw new AssertionError("nobody gets that far");
      }
    }

    @Test
    void whenNoOtherRequestFollows_thenTheSocketIsClosed() throws Exception {
      try (var socket = socket()) {
        socket.getOutputStream().write("GET /api HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));

        assertThat(new String(socket.getInputStream().readAllBytes(), US_ASCII))
            .startsWith("HTTP/1.1 200 ");
      }
    }
  }

  @Nested
  class GivenTheWebSocket {

    @Test
    void whenTheSubprotocolIsNotXmpp_thenItIsRefused() {
      assertThatThrownBy(() ->
              http.newWebSocketBuilder()
                  .subprotocols("mqtt")
                  .buildAsync(uri("ws", "/ws"), new WebSocket.Listener() {})
                  .join())
          .isInstanceOf(CompletionException.class);
    }

    @Test
    void whenAClientLogsIn_thenItsStanzasArriveAndItGetsOthers() throws Exception {
      var client = login();

      client.send("<message xmlns='jabber:client' to='juliet@localhost'/>");
      client.ping();
      assertThat(client.next()).isEqualTo("pong");
      var session = rig.sessions.last();
      assertThat(session.stanzas).hasSize(1);
      session
          .outlet
          .eventLoop()
          .execute(() -> {
            session.outlet.write("<message xmlns='jabber:client'/>".getBytes(UTF_8));
            session.outlet.flush();
          });

      assertThat(client.next()).isEqualTo("<message xmlns='jabber:client'/>");
      client.send(Client.CLOSE);
      assertThat(client.next()).startsWith("<close ");
      assertThat(client.next()).isEqualTo("closed 1000");
      assertThat(session.events).containsExactly("ended");
    }

    @Test
    void whenTheConnectionServedTheWebBefore_thenItIsTheSame() throws Exception {
      var request = HttpRequest.newBuilder(uri("http", "/api")).build();
      http.send(request, BodyHandlers.ofString());

      var client = login(); // on the same connection: this client keeps one, and no other does

      client.ping();
      assertThat(client.next()).isEqualTo("pong");
    }

    @Test
    void whenTheServerDrains_thenAllClientsHearOfItAndSessionsWait() throws Exception {
      var client = login();
      var other = login();

      new Drain(streams).run();

      assertThat(client.next()).contains("system-shutdown");
      assertThat(other.next()).contains("system-shutdown");
      assertThat(rig.sessions.all)
          .allSatisfy(session -> assertThat(session.events).containsExactly("detached"));
      assertThat(rig.sessions.draining).isTrue();
      assertThatThrownBy(this::login).isInstanceOf(CompletionException.class);
    }

    @Test
    void whenAClientDoesNotRead_thenItsSessionHearsItAndWhenItReadsAgain() throws Exception {
      var client = login();
      client.pauseReading();
      var session = rig.sessions.last();
      var stanza = new byte[10_000];
      Arrays.fill(stanza, (byte) ' ');

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            session.outlet.eventLoop().submit(() -> fill(session.outlet, stanza)).sync();
            return !session.outlet.isWritable();
          });
      assertThat(session.events.getLast()).isEqualTo("writable false");
      client.resumeReading();

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> session.events.getLast().equals("writable true"));
    }

    private static void fill(Outlet outlet, byte[] stanza) {
      for (int i = 0; i < 100 && outlet.isWritable(); i++) {
        outlet.write(stanza);
      }
      outlet.flush();
    }

    private SocketClient login() {
      return SocketClient.login(http, web.getPort(), "romeo", "juliet");
    }
  }
}
