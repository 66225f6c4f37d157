package chat.parlance.system.fault;

import chat.parlance.system.conversation.Progress;
import chat.parlance.system.platform.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Kills processes one after the other, each under traffic that was seen to flow, and starts them
/// again.
///
/// @param count of kills; the first ones are of each process in turn, the rest at random
/// @param seed makes a run repeatable
record Kills(Services services, int count, long seed) {

  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final Duration LONGEST_DOWN = Duration.ofSeconds(2);

  void run(Progress progress) throws IOException, InterruptedException {
    var random = new Random(seed);
    for (var name : victims(random)) {
      progress.awaitSeen(300 + random.nextInt(600), RECOVERY);
      services.kill(name);
      progress.awaitSent(random.nextInt(300), LONGEST_DOWN);
      services.start(name);
    }
    progress.awaitSeen(300, RECOVERY);
  }

  private List<String> victims(Random random) {
    var victims = new ArrayList<>(Services.NAMES);
    while (victims.size() < count) {
      victims.add(Services.NAMES.get(random.nextInt(Services.NAMES.size())));
    }
    return victims.subList(0, count);
  }
}
