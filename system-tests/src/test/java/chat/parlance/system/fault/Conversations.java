package chat.parlance.system.fault;

import chat.parlance.system.client.Login;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Pairs of users who chat with each other while something happens to the platform.
///
/// @param gateways the users are spread over these
/// @param messages that each user sends at least; all go on while the platform is disturbed
/// @param pause between two messages of one user
/// @param cutEvery after how many messages of its own a client loses its socket; 0 for never
record Conversations(
    List<URI> gateways,
    String domain,
    int pairs,
    int messages,
    Duration pause,
    int cutEvery,
    Path journals) {

  /// @param outcomes one for each user
  record Result(Checker.Verdict verdict, List<Chatter.Outcome> outcomes) {}

  /// Chats to the end, with `disturbance` going on beside it.
  Result runWhile(Disturbance disturbance)
      throws IOException, InterruptedException, ExecutionException {
    var users = users();
    for (var user : users) {
      user.register();
    }
    var progress = new Progress(users.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Chatter.Outcome>>();
      for (int i = 0; i < users.size(); i++) {
        var peer = users.get(i ^ 1).user();
        var journal = new Journal(journals, users.get(i).user());
        running.add(
            threads.submit(
                new Chatter(users.get(i), peer, messages, pause, cutEvery, journal, progress)));
      }
      try {
        disturbance.run(progress);
      } finally {
        progress.disturbanceEnded();
      }
      var outcomes = new ArrayList<Chatter.Outcome>();
      for (var future : running) {
        outcomes.add(future.get());
      }
      return new Result(Checker.judge(journals), List.copyOf(outcomes));
    }
  }

  private List<Login> users() {
    var users = new ArrayList<Login>();
    for (int i = 0; i < 2 * pairs; i++) {
      users.add(new Login(gateways.get(i % gateways.size()), domain, "chatter" + i, "pw-chatter"));
    }
    return users;
  }

  /// What happens meanwhile.
  @FunctionalInterface
  interface Disturbance {
    void run(Progress progress) throws IOException, InterruptedException;
  }
}
