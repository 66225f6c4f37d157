package chat.parlance.benchmark.people;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Measures a login with a large roster, how long notifications take to many, and how long one sees
/// nothing of contacts who all come at once.
///
/// usage: `People login|publish|befriend|watch ws://127.0.0.1:8080/ws DOMAIN CONTACTS ONLINE
/// REPETITIONS`; `befriend` makes the contacts `storm-c0` and so on, which `watch` sees come
public final class People {

  private static final int AT_ONCE = 16;
  private static final int WARM_UP = 200;
  private static final String AVATAR = "urn:xmpp:avatar:metadata";

  private final URI address;
  private final String domain;
  private final String name;

  private People(URI address, String domain, String name) {
    this.address = address;
    this.domain = domain;
    this.name = name;
  }

  public static void main(String[] arguments) throws Exception {
    var name = List.of("befriend", "watch").contains(arguments[0]) ? "storm" : arguments[0];
    var people = new People(URI.create(arguments[1]), arguments[2], name);
    int contacts = Integer.parseInt(arguments[3]);
    int online = Integer.parseInt(arguments[4]);
    int repetitions = Integer.parseInt(arguments[5]);
    switch (arguments[0]) {
      case "login" -> {
        people.befriend(contacts);
        people.login(online, repetitions);
      }
      case "publish" -> {
        people.befriend(contacts);
        people.publish(online, repetitions);
      }
      case "befriend" -> people.befriend(contacts);
      case "watch" -> people.watch(contacts);
      default -> throw new IllegalArgumentException("login, publish, befriend or watch");
    }
  }

  private String me() {
    return name + "-me";
  }

  private String contact(int number) {
    return name + "-c" + number;
  }

  /// Makes the accounts, and contacts of all of them, as clients do.
  private void befriend(int contacts) throws Exception {
    Peer.register(address, domain, me());
    all(contacts, number -> Peer.register(address, domain, contact(number)));
    try (var me = Peer.bind(address, domain, me())) {
      me.listen(frame -> answer(me, frame));
      me.send("<presence xmlns='jabber:client'/>");
      all(contacts, number -> befriend(me, number));
    }
  }

  // Asked, it approves and asks back.
  private static void answer(Peer me, String frame) {
    int from = frame.indexOf("from=");
    boolean asked =
        frame.startsWith("<presence")
            && (frame.contains("type='subscribe'") || frame.contains("type=\"subscribe\""));
    if (asked && from >= 0) {
      char quote = frame.charAt(from + 5);
      var asking = frame.substring(from + 6, frame.indexOf(quote, from + 6));
      me.presence("subscribed", asking);
      me.presence("subscribe", asking);
    }
  }

  private void befriend(Peer me, int number) throws Exception {
    try (var contact = Peer.bind(address, domain, contact(number))) {
      if (contact.roster().contains(me.account())) {
        return; // by an earlier run
      }
      contact.send("<presence xmlns='jabber:client'/>");
      contact.presence("subscribe", me.account());
      contact.await("type='subscribe'", "type=\"subscribe\"");
      contact.presence("subscribed", me.account());
      contact.await("'both'", "\"both\"");
    }
  }

  /// From the first presence until that of the last contact who is there.
  private void login(int online, int repetitions) throws Exception {
    var peers = appear(online, "<presence xmlns='jabber:client'/>");
    var millis = new ArrayList<Double>();
    for (int i = 0; i < repetitions; i++) {
      var all = new CountDownLatch(online);
      try (var me = Peer.bind(address, domain, me())) {
        long asked = System.nanoTime();
        int bytes = me.roster().length();
        long got = System.nanoTime();
        me.listen(frame -> {
          if (frame.startsWith("<presence") && frame.contains(name + "-c")) {
            all.countDown();
          }
        });
        long start = System.nanoTime();
        me.send("<presence xmlns='jabber:client'/>");
        boolean complete = all.await(30, TimeUnit.SECONDS);
        millis.add(complete ? (System.nanoTime() - start) / 1e6 : Double.NaN);
        System.out.printf(
            "roster of %d characters in %.1f ms; last presence after %.1f ms%n",
            bytes, (got - asked) / 1e6, millis.getLast());
      }
      Thread.sleep(1_000);
    }
    print("login, last of " + online + " presences", millis);
    peers.forEach(Peer::close);
  }

  /// From a publication to the notification of the last who is interested.
  private void publish(int online, int repetitions) throws Exception {
    var latch = new CountDownLatch[1];
    latch[0] = new CountDownLatch(online);
    var caps = Interested.presence();
    var peers = appear(online, caps);
    for (var peer : peers) {
      peer.listen(frame -> {
        if (Interested.isAsked(frame)) {
          peer.send(Interested.answer(frame));
        } else if (frame.startsWith("<message") && frame.contains(AVATAR)) {
          latch[0].countDown();
        }
      });
    }
    Thread.sleep(5_000);
    var millis = new ArrayList<Double>();
    try (var me = Peer.bind(address, domain, me())) {
      me.send("<presence xmlns='jabber:client'/>");
      for (int i = -WARM_UP; i < repetitions; i++) {
        latch[0] = new CountDownLatch(online);
        long start = System.nanoTime();
        me.send(Interested.publication(i));
        boolean complete = latch[0].await(20, TimeUnit.SECONDS);
        if (i >= 0) {
          millis.add(complete ? (System.nanoTime() - start) / 1e6 : Double.NaN);
        }
        Thread.sleep(100);
      }
    }
    print("publish, last of " + online + " notifications", millis);
    peers.forEach(Peer::close);
  }

  /// Sees contacts come and go until it is ended, and says each time that all are there how long
  /// that took since the first. Who comes is another process's work: a hundred logins in a JVM cost
  /// more than most servers need for them.
  private void watch(int contacts) throws Exception {
    var there = new HashSet<String>();
    var first = new AtomicLong();
    try (var me = Peer.bind(address, domain, me())) {
      me.roster();
      me.listen(frame -> {
        int at = frame.startsWith("<presence") ? frame.indexOf(name + "-c") : -1;
        if (at < 0) {
          return;
        }
        var contact = frame.substring(at, frame.indexOf('@', at));
        if (frame.contains("type='unavailable'") || frame.contains("type=\"unavailable\"")) {
          there.remove(contact);
          return;
        }
        if (there.isEmpty()) {
          first.set(System.nanoTime());
        }
        if (there.add(contact) && there.size() == contacts) {
          System.out.printf(
              "storm: all %d seen within %.1f s of the first%n",
              contacts, (System.nanoTime() - first.get()) / 1e9);
        }
      });
      me.send("<presence xmlns='jabber:client'/>");
      System.out.println("watching");
      Thread.sleep(Duration.ofMinutes(30));
    }
  }

  private List<Peer> appear(int online, String presence) throws Exception {
    var peers = new Peer[online];
    all(
        online,
        number -> {
          peers[number] = Peer.bind(address, domain, contact(number));
          peers[number].roster();
          peers[number].send(presence);
        });
    return Arrays.asList(peers);
  }

  private static void print(String what, List<Double> millis) {
    var sorted = millis.stream().sorted().toList();
    System.out.printf(
        "%s: p50 %.1f ms, p99 %.1f ms, max %.1f ms of %d%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast(),
        sorted.size());
  }

  @FunctionalInterface
  private interface Each {
    void run(int number) throws Exception;
  }

  private static void all(int count, Each each) throws Exception {
    try (var executor = Executors.newFixedThreadPool(AT_ONCE)) {
      var futures = new ArrayList<Future<?>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        futures.add(
            executor.submit(() -> {
              each.run(number);
              return null;
            }));
      }
      for (var future : futures) {
        future.get();
      }
    }
  }
}
