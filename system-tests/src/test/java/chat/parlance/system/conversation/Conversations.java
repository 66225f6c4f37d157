package chat.parlance.system.conversation;

import chat.parlance.system.client.Login;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Pairs of users who chat with each other while something happens to the platform.
///
/// @param gateways the users are spread over these
/// @param name what the users are called, with a number each
/// @param messages that each user sends at least; all go on while the platform is disturbed
/// @param pause between two messages of one user
/// @param journals a directory of this run's own
public record Conversations(
    List<URI> gateways, String name, int pairs, int messages, Duration pause, Path journals) {

  private static final String DOMAIN = "localhost";

  /// Chats to the end, with `disturbance` going on beside it.
  public Result runWhile(Disturbance disturbance) throws Exception {
    try (var conversation = begin()) {
      disturbance.run(conversation.progress());
      return conversation.finish();
    }
  }

  /// Makes the accounts, and begins to chat.
  public Conversation begin() throws IOException, InterruptedException {
    var users = users();
    for (var user : users) {
      user.register();
    }
    var progress = new Progress(users.size());
    var chatters = new ArrayList<Chatter>();
    for (int i = 0; i < users.size(); i++) {
      var peer = users.get(i ^ 1).user();
      var journal = new Journal(journals, users.get(i).user());
      chatters.add(new Chatter(users.get(i), peer, messages, pause, journal, progress));
    }
    return new Conversation(chatters, progress, journals);
  }

  private List<Login> users() {
    var users = new ArrayList<Login>();
    for (int i = 0; i < 2 * pairs; i++) {
      users.add(new Login(gateways.get(i % gateways.size()), DOMAIN, name + i, "pw-chatter"));
    }
    return users;
  }

  /// What happens meanwhile.
  @FunctionalInterface
  public interface Disturbance {
    void run(Progress progress) throws Exception;
  }
}
