package chat.parlance.system.abuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

  @TempDir static Path directory;
  private static Scene scene;

  @BeforeAll
  static void start() throws Exception {
    scene = new Scene(directory);
    scene.innocents().alone("nothing, at first", 200);
    scene.innocents().alone("nothing", 400);
  }

  @AfterAll
  static void end() throws Exception {
    try (var last = scene) {
      last.innocents().alone("nothing, at last", 400);
      last.innocents().finish(Path.of("target", "abuse.md"));
    }
  }

  private static String toItself(Login login, String body) {
    return "<message xmlns='jabber:client' to='%s'><body>%s</body></message>"
        .formatted(login.account(), body);
  }

  @Nested
  class GivenASession {

    @ParameterizedTest
    @EnumSource
    void whenABadFrameComes_thenTheSocketIsClosedForIt(BadFrame frame) throws Exception {
      var login = scene.account();

      try (var socket = scene.bound(login)) {
        scene.beside(
            frame.name(),
            () -> {
              frame.send(socket);

              var ending = socket.ending();
              assertThat(ending.code()).isEqualTo(frame.code());
              assertThat(String.join("", ending.texts())).contains(frame.condition());
            });
      }

      scene.assertGone(login);
    }

    @Test
    void whenACharacterIsSplitOverFragments_thenItArrivesWhole() throws Exception {
      var login = scene.account();

      try (var socket = scene.bound(login)) {
        var bytes = toItself(login, "é漢😀").getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
          int opcode = i == 0 ? RawSocket.TEXT : RawSocket.CONTINUATION;
          socket.frame(opcode, i == bytes.length - 1, Arrays.copyOfRange(bytes, i, i + 1));
        }

        assertThat(RawClient.await(socket, "<message")).contains("<body>é漢😀</body>");
      }

      scene.assertGone(login);
    }

    @Test
    void whenAMessageHasAsManyElementsAsFit_thenItArrives() throws Exception {
      var login = scene.account();
      var many = "<a/>".repeat(15_000);

      try (var socket = scene.bound(login)) {
        scene.beside(
            "15,000 elements",
            () -> {
              socket.text(toItself(login, "x").replace("<body>", many + "<body>"));

              assertThat(RawClient.await(socket, "<message")).contains(many);
            });
      }

      scene.assertGone(login);
    }

    @Test
    void whenMoreIsAcknowledgedThanWasSent_thenTheStreamEnds() throws Exception {
      var login = scene.account();

      try (var socket = scene.bound(login)) {
        socket.text("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        RawClient.await(socket, "<enabled");
        socket.text("<a xmlns='urn:xmpp:sm:3' h='1000'/>");

        // XEP-0198 section 4
        assertThat(String.join("", socket.ending().texts()))
            .contains("undefined-condition", "handled-count-too-high");
      }

      scene.assertGone(login);
    }
  }

  @Nested
  class GivenNoStreamYet {

    @ParameterizedTest
    @ValueSource(strings = {"X-Nothing: at all", "Sec-WebSocket-Protocol: chat, soap"})
    void whenTheSubprotocolIsMissing_thenThereIsNoWebSocket(String header) throws Exception {
      try (var socket = RawSocket.connect(scene.address())) {
        // RFC 7395 section 3.1
        assertThat(socket.upgrade(scene.address(), header)).contains(" 400 ");
      }
    }

    @Test
    void whenGarbageComesInsteadOfARequest_thenItIsRefused() throws Exception {
      try (var socket = RawSocket.connect(scene.address())) {
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
      try (var socket = RawSocket.open(scene.address())) {
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
      var login = scene.account();
      var sender = scene.account();

      try (var socket = scene.bound(login);
          var other = scene.bound(sender)) {
        socket.text("<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        RawClient.await(socket, "<enabled");
        scene.beside(
            "half-open",
            () -> {
              other.text(
                  "<message xmlns='jabber:client' type='chat' to='%s'><body>there?</body></message>"
                      .formatted(login.account()));
              scene.assertGone(login);
            });
      }

      try (var again = RawSocket.open(login.address())) {
        RawClient.bind(again, login);
        again.text("<presence xmlns='jabber:client'/>");
        RawClient.await(again, "there?");
        again.text(toItself(login, "last"));
        assertThat(RawClient.await(again, "<message")).contains("last"); // not once more
      }
      scene.assertGone(login);
      scene.assertGone(sender);
    }

    @Test
    void whenAClientReadsNothing_thenItIsGivenUp() throws Exception {
      var reader = scene.account();
      var writer = scene.account();

      scene.beside("slow reader", () -> new SlowReader(reader, writer, scene.rest()).run());

      scene.assertGone(reader);
      scene.assertGone(writer);
    }
  }

  @Nested
  class GivenTooMuch {

    @Test
    void whenOneSendsAsFastAsItCan_thenItIsSlowedAndNothingIsDropped() throws Exception {
      var flood = new Flood(scene.account(), scene.account(), FLOOD);

      scene.beside(
          "flood of " + FLOOD,
          () -> {
            // 1,000 at once, then 500 a second
            assertThat(flood.run()).isGreaterThan(Duration.ofMillis((FLOOD - 1_000) * 2L - 500));
          });

      scene.assertGone(flood.from());
      scene.assertGone(flood.to());
    }

    @Test
    void whenAllLogInAtOnce_thenAllGetIn() throws Exception {
      var accounts = new ArrayList<Login>();
      for (int i = 0; i < Math.ceilDiv(LOGINS, 20); i++) {
        accounts.add(scene.account());
      }

      scene.beside(
          "storm of " + LOGINS,
          () ->
              new Storm(accounts, 20)
                  .run(() -> {
                    for (var account : accounts) {
                      assertThat(scene.rest().sessions(account.account()).split("\"address\"", -1))
                          .hasSize(21);
                    }
                  }));

      accounts.forEach(scene::assertGone);
    }
  }
}
