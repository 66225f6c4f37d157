package chat.parlance.system.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import chat.parlance.system.client.Login;
import chat.parlance.system.client.RawClient;
import chat.parlance.system.client.RawSocket;
import chat.parlance.system.platform.SmallDisk;
import chat.parlance.system.platform.Standalone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Standalone on a disk that has no room left, and then has it again.
class FullDiskIT {

  private static final int DISK_MEGABYTES = 160;
  private static final int LEAST_MEGABYTES = 48;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  private int sent;

  @Test
  void whenThereIsNoRoom_thenMessagesAreRefusedUntilThereIs() throws Exception {
    var data = Files.createDirectory(directory.resolve("data"));
    try (var disk = disk(data);
        var standalone =
            new Standalone(
                directory, "--parlance.standalone.least-free=" + LEAST_MEGABYTES + "MB");
        var romeo = session(standalone, "romeo")) {
      assertThat(isTaken(romeo)).isTrue();

      disk.fill(LEAST_MEGABYTES / 2);
      await().atMost(PATIENCE).until(() -> !isTaken(romeo));
      assertThat(isTaken(romeo)).isFalse();
      disk.free();
      await().atMost(PATIENCE).until(() -> isTaken(romeo));

      assertThat(Files.readString(data.resolve("parlance.log")))
          .contains("disk_space_low", "disk_space_back");
    }
  }

  private static SmallDisk disk(Path data) throws InterruptedException {
    try {
      return new SmallDisk(data, DISK_MEGABYTES);
    } catch (IOException e) {
      return abort("a full disk needs a file system of its own, and this user can't mount one");
    }
  }

  private static RawSocket session(Standalone standalone, String user) throws Exception {
    var login = new Login(standalone.address(), "localhost", user, "pw-full");
    login.register();
    var socket = RawSocket.open(login.address());
    RawClient.appear(socket, login);
    return socket;
  }

  /// Sends the next message to itself: either that comes, or why not.
  private boolean isTaken(RawSocket romeo) throws IOException {
    int number = ++sent;
    romeo.text(
        "<message xmlns='jabber:client' type='chat' to='romeo@localhost'><body>%d</body></message>"
            .formatted(number));
    var answer = RawClient.await(romeo, "<message");
    if (answer.contains("<resource-constraint")) {
      return false;
    }
    assertThat(answer).contains("<body>" + number + "</body>");
    return true;
  }
}
