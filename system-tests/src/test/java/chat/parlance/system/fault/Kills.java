package chat.parlance.system.fault;

import chat.parlance.system.platform.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Kills processes one after the other, each in a pause of its own length, and starts them again.
///
/// @param count of kills; the first ones are of each process in turn, the rest at random
record Kills(Services services, int count, long seed, Duration calm) {

  void run() throws IOException, InterruptedException {
    var random = new Random(seed);
    for (var name : victims(random)) {
      Thread.sleep(calm.toMillis() / 2 + random.nextLong(calm.toMillis()));
      services.kill(name);
      Thread.sleep(random.nextLong(1_500));
      services.start(name);
    }
  }

  private List<String> victims(Random random) {
    var victims = new ArrayList<>(Services.NAMES);
    while (victims.size() < count) {
      victims.add(Services.NAMES.get(random.nextInt(Services.NAMES.size())));
    }
    return victims.subList(0, count);
  }
}
