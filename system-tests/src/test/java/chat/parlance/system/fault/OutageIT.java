package chat.parlance.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import chat.parlance.system.conversation.Conversations;
import chat.parlance.system.conversation.Progress;
import chat.parlance.system.platform.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log or the store is away for a while, under people who chat. `-Daway=60` makes that longer.
class OutageIT {

  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("away", 20));
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int PAIRS = 5;
  private static final Duration PAUSE = Duration.ofMillis(200);

  @TempDir static Path directory;
  private static Services services;

  @BeforeAll
  static void start() throws Exception {
    services = new Services(directory.resolve("services"));
  }

  @AfterAll
  static void end() throws IOException {
    if (services != null) {
      services.close();
    }
  }

  private static Conversations conversations(String name) throws IOException {
    var journals = Files.createDirectory(directory.resolve(name));
    return new Conversations(services.gateways(), name, PAIRS, 100, PAUSE, journals);
  }

  private static Login login(String user) throws IOException, InterruptedException {
    var login = new Login(services.gateways().getFirst(), "localhost", user, "pw-outage");
    login.register();
    return login;
  }

  @Test
  void whenTheLogIsAway_thenNothingIsAcknowledgedAndNoSocketIsLost() throws Exception {
    try (var patient = new Patient(login("patient"))) {
      var result =
          conversations("logged")
              .runWhile(progress -> {
                progress.awaitSeen(200, PATIENCE);
                patient.send();
                patient.awaitAcknowledgement(PATIENCE);
                services.kill("broker");
                patient.send();
                patient.assertNoAcknowledgement(AWAY);
                services.start("broker");
                patient.awaitAcknowledgement(PATIENCE);
                progress.awaitSeen(500, PATIENCE);
              });

      result.assertClean();
      result.assertUndisturbed();
    }
  }

  @Test
  void whenTheStoreIsAway_thenThoseWhoAreThereChatOnAndTheOthersMissNothing() throws Exception {
    var absent = new ArrayList<Login>();
    for (int i = 0; i < 5; i++) {
      absent.add(login("absent" + i));
    }
    try (var sender = new Patient(login("sender"))) {
      var result =
          conversations("stored")
              .runWhile(progress -> {
                progress.awaitSeen(200, PATIENCE);
                sendToAll(absent, 1, 5, sender);
                services.kill("store");
                sendToAll(absent, 6, 10, sender);
                chatOn(progress);
                services.start("store");
                progress.awaitSeen(100, PATIENCE);
              });

      result.assertClean();
      result.assertUndisturbed();
    }
    for (var login : absent) {
      assertThat(waiting(login)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }
  }

  private static void sendToAll(List<Login> absent, int first, int last, Patient sender)
      throws IOException, InterruptedException {
    for (int number = first; number <= last; number++) {
      for (var login : absent) {
        sender.send(login.account(), Integer.toString(number));
      }
    }
    sender.awaitAcknowledgement(PATIENCE);
  }

  /// For as long as the store is away, at the pace at which they chat.
  private static void chatOn(Progress progress) {
    progress.awaitSeen((int) (2 * PAIRS * AWAY.dividedBy(PAUSE)), AWAY.plus(PATIENCE));
  }

  /// What waited for somebody who comes now, and everything that still came after it.
  private static List<String> waiting(Login login) throws IOException {
    try (var socket = RawSocket.open(login.address())) {
      RawClient.bind(socket, login);
      socket.text("<presence xmlns='jabber:client'/>");
      socket.text(
          "<message xmlns='jabber:client' type='chat' to='%s'><body>last</body></message>"
              .formatted(login.account()));
      var bodies = new ArrayList<String>();
      while (!bodies.contains("last")) {
        bodies.add(RawClient.await(socket, "<body>").replaceAll(".*<body>|</body>.*", ""));
      }
      return bodies.subList(0, bodies.size() - 1);
    }
  }
}
