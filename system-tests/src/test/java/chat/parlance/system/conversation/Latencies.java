package chat.parlance.system.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long messages took from their sender to their recipient, as the journals of a run have it.
public final class Latencies {

  /// A message of one to another.
  private record Key(String from, String to, String number) {}

  private record Sample(long sentNanos, long nanos) {}

  private final List<Sample> samples;

  private Latencies(List<Sample> samples) {
    this.samples = samples;
  }

  static Latencies read(Path directory) throws IOException {
    Map<Key, Long> sent = new HashMap<>();
    Map<Key, Long> seen = new HashMap<>();
    try (var files = Files.list(directory)) {
      for (var file : files.filter(f -> f.toString().endsWith(".journal")).toList()) {
        var user = file.getFileName().toString().replace(".journal", "");
        for (var line : Files.readAllLines(file)) {
          var words = line.split(" ", -1);
          long nanos = Long.parseLong(words[3]);
          if (words[0].equals("sent")) {
            sent.put(new Key(user, words[1], words[2]), nanos);
          } else {
            seen.putIfAbsent(new Key(words[1], user, words[2]), nanos);
          }
        }
      }
    }
    var samples = new ArrayList<Sample>();
    sent.forEach((key, nanos) -> {
      if (seen.containsKey(key)) {
        samples.add(new Sample(nanos, seen.get(key) - nanos));
      }
    });
    return new Latencies(List.copyOf(samples));
  }

  /// Those of messages that were sent in that time.
  public Latencies sentBetween(long fromNanos, long toNanos) {
    return new Latencies(
        samples.stream()
            .filter(s -> s.sentNanos() - fromNanos >= 0 && s.sentNanos() - toNanos < 0)
            .toList());
  }

  public int count() {
    return samples.size();
  }

  /// In milliseconds.
  ///
  /// @param part 0.99 for what 99 of 100 messages stay below; 1 for the longest
  public double millis(double part) {
    if (samples.isEmpty()) {
      return 0;
    }
    var sorted = samples.stream().mapToLong(Sample::nanos).sorted().toArray();
    int index = Math.clamp((int) Math.ceil(part * sorted.length) - 1, 0, sorted.length - 1);
    return sorted[index] / 1e6;
  }
}
