package chat.parlance.system.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Judges the journals of a run: each message from one user to another was seen exactly once, in
/// the order in which it was sent. Run it by hand with the directory of the journals as its
/// argument.
public final class Checker {

  /// @param sent how many messages were sent in all
  /// @param complaints what went wrong, a sentence each, the first few of each pair
  public record Verdict(
      int sent, int seen, int lost, int doubled, int disordered, List<String> complaints) {

    boolean isClean() {
      return lost == 0 && doubled == 0 && disordered == 0;
    }
  }

  private record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return (from + " " + to).compareTo(other.from + " " + other.to);
    }
  }

  private final Map<Pair, List<Integer>> sent = new TreeMap<>();
  private final Map<Pair, List<Integer>> seen = new TreeMap<>();

  public static void main(String[] arguments) throws IOException {
    var verdict = judge(Path.of(arguments[0]));
    verdict.complaints().forEach(System.out::println);
    System.out.printf(
        "sent %d, seen %d, lost %d, doubled %d, out of order %d%n",
        verdict.sent(), verdict.seen(), verdict.lost(), verdict.doubled(), verdict.disordered());
    System.exit(verdict.isClean() ? 0 : 1);
  }

  static Verdict judge(Path directory) throws IOException {
    var checker = new Checker();
    try (var files = Files.list(directory)) {
      for (var file : files.filter(f -> f.toString().endsWith(".journal")).sorted().toList()) {
        checker.read(file);
      }
    }
    return checker.verdict();
  }

  private void read(Path file) throws IOException {
    var user = file.getFileName().toString().replace(".journal", "");
    for (var line : Files.readAllLines(file)) {
      var words = line.split(" ", -1);
      int number = Integer.parseInt(words[2]);
      if (words[0].equals("sent")) {
        sent.computeIfAbsent(new Pair(user, words[1]), _ -> new ArrayList<>()).add(number);
      } else {
        seen.computeIfAbsent(new Pair(words[1], user), _ -> new ArrayList<>()).add(number);
      }
    }
  }

  private Verdict verdict() {
    var complaints = new ArrayList<String>();
    int lost = 0;
    int doubled = 0;
    int disordered = 0;
    for (var pair : sent.keySet()) {
      var got = seen.getOrDefault(pair, List.of());
      var once = new HashSet<Integer>();
      int newest = -1;
      for (int number : got) {
        if (!once.add(number)) {
          doubled++;
          complaints.add("%s saw %d of %s twice".formatted(pair.to(), number, pair.from()));
        } else if (number < newest) {
          disordered++;
          complaints.add(
              "%s saw %d of %s after %d".formatted(pair.to(), number, pair.from(), newest));
        }
        newest = Math.max(newest, number);
      }
      for (int number : sent.get(pair)) {
        if (!once.contains(number)) {
          lost++;
          complaints.add("%s never saw %d of %s".formatted(pair.to(), number, pair.from()));
        }
      }
    }
    return new Verdict(
        count(sent), count(seen), lost, doubled, disordered, List.copyOf(complaints));
  }

  private static int count(Map<Pair, List<Integer>> numbers) {
    return numbers.values().stream().mapToInt(List::size).sum();
  }
}
