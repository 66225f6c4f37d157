package chat.parlance.system.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import chat.parlance.system.platform.Rest;
import chat.parlance.system.platform.Standalone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each hears what the specifications say, leaves no session behind, and costs the two who chat
/// beside it nothing; how much later their messages come meanwhile is written to `target/abuse.md`.
/// `-Dlogins=20000 -Dflood=100000` make it longer.
class AbuseIT {

  private static final int LOGINS = Integer.getInteger("logins", 2_000);
  private static final int FLOOD = Integer.getInteger("flood", 3_000);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final AtomicInteger NAMES = new AtomicInteger();

  @TempDir static Path directory;
  private static Standalone standalone;
  private static Rest rest;
  private static Innocents innocents;

  @BeforeAll
  static void start() throws Exception {
    standalone =
        new Standalone(
            directory,
            "--parlance.gateway.websocket.ping-after=3s",
            "--parlance.gateway.websocket.pong-within=10s",
            "--parlance.gateway.sessions.resumption-window=5s",
            "--parlance.gateway.sessions.max-unacknowledged=500");
    rest = new Rest(standalone.http(), standalone.data().resolve("api-key"));
    innocents =
        new Innocents(standalone.address(), Files.createDirectory(directory.resolve("journals")));
    innocents.alone("nothing, at first", 200);
    innocents.alone("nothing", 400);
  }

  @AfterAll
  static void end() throws Exception {
    try (var _ = standalone;
        var chat = innocents) {
      chat.alone("nothing, at last", 400);
      chat.finish(Path.of("target", "abuse.md"));
    }
  }

  /// An account that nobody else has.
  private static Login account() throws IOException, InterruptedException {
    var name = "abuser" + NAMES.incrementAndGet();
    var login = new Login(standalone.address(), "localhost", name, "pw-abuser");
    login.register();
    return login;
  }

  private static void assertGone(Login login) {
    await().atMost(PATIENCE).until(() -> !rest.hasSessions(login.account()));
  }

  private static RawSocket bound(Login login) throws IOException {
    var socket = RawSocket.open(login.address());
    RawClient.appear(socket, login);
    return socket;
  }

  @Nested
  class GivenASession {

    @ParameterizedTest
    @EnumSource
    void whenABadFrameComes_thenTheSocketIsClosedForIt(BadFrame frame) throws Exception {
      var login = account();

      try (var socket = bound(login)) {
        innocents.beside(
            frame.name(),
            () -> {
              frame.send(socket);

              var ending = socket.ending();
              assertThat(ending.code()).isEqualTo(frame.code());
              assertThat(String.join("", ending.texts())).contains(frame.condition());
            });
      }

      assertGone(login);
    }

    @Test
    void whenACharacterIsSplitOverFragments_thenItArrivesWhole() throws Exception {
      var login = account();

      try (var socket = bound(login)) {
        var bytes = toItself(login, "é漢😀").getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
          int opcode = i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION;
          socket.frame(opcode, i == bytes.length - 1, Arrays.copyOfRange(bytes, i, i + 1));
        }

        assertThat(RawClient.await(socket, "<message")).contains("<body>é漢😀</body>");
      }

      assertGone(login);
    }

    @Test
    void whenAMessageHasAsManyElementsAsFit_thenItArrives() throws Exception {
      var login = account();
      var many = "<a/>".repeat(15_000);

      try (var socket = bound(login)) {
        innocents.beside(
            "15,000 elements",
            () -> {
              socket.text(toItself(login, "x").replace("<body>", many + "<body>"));

              assertThat(RawClient.await(socket, "<message")).contains(many);
            });
      }

      assertGone(login);
    }

    @Test
    void whenMoreIsAcknowledgedThanWasSent_thenTheStreamEnds() throws Exception {
      var login = account();

      try (var socket = bound(login)) {
        socket.text("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        RawClient.await(socket, "<enabled");
        socket.text("<a xmlns='urn:xmpp:sm:3' h='1000'/>");

        // XEP-0198 section 4
        assertThat(String.join("", socket.ending().texts()))
            .contains("undefined-condition", "handled-count-too-high");
      }

      assertGone(login);
    }

    private String toItself(Login login, String body) {
      return "<message xmlns='jabber:client' to='%s'><body>%s</body></message>"
          .formatted(login.account(), body);
    }
  }

  @Nested
  class GivenNoStreamYet {

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: at all", "Sec-WebSocket-Protocol: chat, soap"})
    void whenTheSubprotocolIsMissing_thenThereIsNoWebSocket(String header) throws Exception {
      try (var socket = RawSocket.connect(standalone.address())) {
        // RFC 7395 section 3.1
        assertThat(socket.upgrade(standalone.address(), header)).contains(" 400 ");
      }
    }

    @Test
    void whenGarbageComesInsteadOfARequest_thenItIsRefused() throws Exception {
      try (var socket = RawSocket.connect(standalone.address())) {
        socket.raw("\u0001\u0002 rubbish \u0003\r\n\r\n".getBytes(UTF_8));

        assertThat(socket.head()).containsPattern("^$|^HTTP/1\\.[01] 400 ");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "rubbish, not-well-formed",
      "<stream:stream to='localhost'>, not-well-formed",
      "<open xmlns='urn:example' to='localhost'/>, invalid-namespace",
      "<message xmlns='jabber:client' to='innocent0@localhost'/>, not-authorized",
      "<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='elsewhere' version='1.0'/>, host-unknown"
    })
    void whenSomethingElseThanItsOpeningComes_thenAStreamErrorAnswers(String text, String condition)
        throws Exception {
      try (var socket = RawSocket.open(standalone.address())) {
        socket.text(text);

        var ending = socket.ending();
        assertThat(ending.texts()).hasSize(3);
        assertThat(ending.texts().getFirst()).startsWith("<open");
        assertThat(ending.texts().get(1)).contains(condition);
        assertThat(ending.texts().getLast()).startsWith("<close");
      }
    }
  }

  @Nested
  class GivenSilence {

    @Test
    void whenAClientIsGoneWithoutAWord_thenItsSessionEndsAndItsMessageWaits() throws Exception {
      var login = account();
      var sender = account();

      try (var socket = bound(login);
          var other = bound(sender)) {
        socket.text("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        RawClient.await(socket, "<enabled");
        innocents.beside(
            "half-open",
            () -> {
              other.text(
                  "<message xmlns='jabber:client' type='chat' to='%s'><body>there?</body></message>"
                      .formatted(login.account()));
              assertGone(login);
            });
      }

      try (var again = bound(login)) {
        again.text(
            "<message xmlns='jabber:client' type='chat' to='%s'><body>last</body></message>"
                .formatted(login.account()));
        assertThat(RawClient.await(again, "<message")).contains("there?");
        assertThat(RawClient.await(again, "<message")).contains("last");
      }
      assertGone(login);
      assertGone(sender);
    }

    @Test
    void whenAClientReadsNothing_thenItIsGivenUp() throws Exception {
      var reader = account();
      var writer = account();

      innocents.beside("slow reader", () -> new SlowReader(reader, writer, rest).run());

      assertGone(reader);
      assertGone(writer);
    }
  }

  @Nested
  class GivenTooMuch {

    @Test
    void whenOneSendsAsFastAsItCan_thenItIsSlowedAndNothingIsDropped() throws Exception {
      var flood = new Flood(account(), account(), FLOOD);

      innocents.beside(
          "flood of " + FLOOD,
          () -> {
            // 1,000 at once, then 500 a second
            assertThat(flood.run()).isGreaterThan(Duration.ofMillis((FLOOD - 1_000) * 2L - 500));
          });

      assertGone(flood.from());
      assertGone(flood.to());
    }

    @Test
    void whenAllLogInAtOnce_thenAllGetIn() throws Exception {
      var accounts = new ArrayList<Login>();
      for (int i = 0; i < Math.ceilDiv(LOGINS, 20); i++) {
        accounts.add(account());
      }

      innocents.beside(
          "storm of " + LOGINS,
          () ->
              new Storm(accounts, 20)
                  .run(() -> {
                    for (var account : accounts) {
                      assertThat(rest.sessions(account.account()).split("\"address\"", -1))
                          .hasSize(21);
                    }
                  }));

      accounts.forEach(AbuseIT::assertGone);
    }
  }
}
