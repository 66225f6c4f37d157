package chat.parlance.benchmark.people;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures a large roster: how long it takes to set it over REST, to get it, and to change one
/// item until another session of the account is pushed that.
///
/// usage: `LargeRoster ws://127.0.0.1:8080/ws DOMAIN ITEMS REPETITIONS API-KEY-FILE`
public final class LargeRoster {

  private static final String USER = "large-me";

  private LargeRoster() {}

  public static void main(String[] arguments) throws Exception {
    var address = URI.create(arguments[0]);
    var domain = arguments[1];
    int items = Integer.parseInt(arguments[2]);
    int repetitions = Integer.parseInt(arguments[3]);
    Peer.register(address, domain, USER);
    long start = System.nanoTime();
    set(address, USER + "@" + domain, items, Files.readString(Path.of(arguments[4])).strip());
    System.out.printf("%d items set over REST in %.0f ms%n", items, millisSince(start));
    try (var one = Peer.bind(address, domain, USER);
        var other = Peer.bind(address, domain, USER)) {
      one.roster();
      get(other, repetitions);
      push(one, other, items, repetitions);
    }
  }

  private static void set(URI address, String account, int items, String key) throws Exception {
    var body =
        IntStream.range(0, items)
            .mapToObj(number ->
                "{\"jid\":\"%s\",\"name\":\"Contact number %d\",\"groups\":[\"Group %d\"]}"
                    .formatted(contact(number), number, number % 100))
            .collect(Collectors.joining(",", "{\"items\":[", "]}"));
    var uri =
        "http://%s:%d/api/v1/accounts/%s/roster"
            .formatted(address.getHost(), address.getPort(), account);
    var request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
  }

  private static String contact(int number) {
    return "contact-" + number + "@example.org";
  }

  private static void get(Peer peer, int repetitions) throws Exception {
    var millis = new ArrayList<Double>();
    int length = 0;
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      length = peer.roster().length();
      millis.add(millisSince(start));
    }
    print("get, " + length + " characters", millis);
  }

  private static void push(Peer one, Peer other, int items, int repetitions) throws Exception {
    var millis = new ArrayList<Double>();
    for (int i = 0; i < repetitions; i++) {
      var name = "Renamed " + i;
      long start = System.nanoTime();
      one.send(
          "<iq xmlns='jabber:client' type='set' id='s%d'><query xmlns='jabber:iq:roster'><item jid='%s' name='%s'/></query></iq>"
              .formatted(i, contact(i % items), name));
      other.await(name + "'", name + "\"");
      millis.add(millisSince(start));
    }
    print("change of one item until pushed", millis);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    var sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s: first %.1f ms, p50 %.1f ms, max %.1f ms of %d%n",
        what, millis.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
  }
}
