package chat.parlance.system.conversation;

import chat.parlance.system.client.Frame;
import chat.parlance.system.client.Login;
import chat.parlance.system.client.ResumingClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/// One of a pair who send numbered messages to each other through whatever happens, and write down
/// what they sent and saw.
public final class Chatter implements Callable<Chatter.Outcome> {

  /// @param settled whether everything that it sent was acknowledged before its patience ended
  public record Outcome(String user, boolean settled, int resumptions, int newSessions) {}

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Login login;
  private final String peer;
  private final int messages;
  private final Duration pause;
  private final Journal journal;
  private final Progress progress;
  private final ResumingClient client;

  /// @param pause between two messages
  /// @param messages at least; it goes on for as long as the platform is disturbed
  /// @param progress shared by all
  Chatter(
      Login login, String peer, int messages, Duration pause, Journal journal, Progress progress) {
    this.login = login;
    this.peer = peer;
    this.messages = messages;
    this.pause = pause;
    this.journal = journal;
    this.progress = progress;
    this.client = new ResumingClient(login, this::seen);
  }

  @Override
  public Outcome call() throws IOException, InterruptedException {
    client.connect(PATIENCE);
    try (journal;
        client) {
      long due = System.nanoTime();
      for (int number = 1; number <= messages || progress.isDisturbed(); number++) {
        send(number);
        due += pause.toNanos();
        stepUntil(due);
      }
      progress.finished();
      settle();
      return new Outcome(
          login.user(), client.unacknowledged() == 0, client.resumptions(), client.newSessions());
    }
  }

  private void send(int number) {
    journal.sent(peer, number);
    progress.sent();
    client.send(
        """
        <message xmlns='jabber:client' type='chat' to='%s@%s' id='%s-%d'><body>%s %d</body>\
        <origin-id xmlns='urn:xmpp:sid:0' id='%s-%d'/></message>\
        """
            .formatted(
                peer,
                login.domain(),
                login.user(),
                number,
                login.user(),
                number,
                login.user(),
                number));
  }

  private void stepUntil(long due) throws IOException, InterruptedException {
    long left;
    while ((left = due - System.nanoTime()) > 0) {
      client.step(Duration.ofNanos(left));
    }
  }

  /// Goes on until all that was sent by anybody has been seen, and a little longer, for what might
  /// come twice.
  private void settle() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while ((!progress.isComplete() || client.unacknowledged() > 0)
        && System.nanoTime() < deadline) {
      client.step(Duration.ofMillis(200));
      client.askQuietly();
    }
    stepUntil(System.nanoTime() + Duration.ofSeconds(5).toNanos());
  }

  private void seen(Frame message) {
    var words = message.textOf("body").split(" ", -1);
    if (words.length != 2) {
      throw new IllegalStateException("an unexpected message: " + message.xml());
    }
    journal.seen(words[0], Integer.parseInt(words[1]));
    progress.seen();
  }
}
