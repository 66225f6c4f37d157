package chat.parlance.system.people;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Performs deeds on the platform and in the model, and compares after each what everybody sees.
final class Play implements AutoCloseable {

  /// Something else than the model says.
  ///
  /// @param step after which deed
  record Difference(int step, Deed deed, String what) {}

  private static final AtomicInteger PLAYS = new AtomicInteger();
  private static final int VERSIONS = 8;
  private static final Duration POLL = Duration.ofNanos(500_000);

  private final List<Person> people = new ArrayList<>();
  private final Model model;
  private final Duration patience;

  /// A play of people that nobody knows yet.
  ///
  /// @param patience how long they may see something else than the model says
  Play(int count, List<URI> gateways, Duration patience) throws Exception {
    this.patience = patience;
    model = new Model(count);
    var name = "play" + PLAYS.incrementAndGet();
    for (int i = 0; i < count; i++) {
      people.add(Person.register(name, i, gateways));
    }
  }

  /// Performs deeds until one has another effect than in the model.
  Optional<Difference> perform(List<Deed> deeds) throws Exception {
    for (int i = 0; i < deeds.size(); i++) {
      var deed = deeds.get(i);
      if (model.allows(deed)) {
        act(deed);
        model.apply(deed);
        var what = settle();
        if (what != null) {
          return Optional.of(new Difference(i, deed, what));
        }
      }
    }
    return Optional.empty();
  }

  /// All devices of one gateway are cut off.
  void lose(int gateway, int gateways) {
    for (int person = 0; person < people.size(); person++) {
      for (int device = 0; device < Model.DEVICES; device++) {
        if (Person.gatewayOf(person, device, gateways) == gateway) {
          people.get(person).handsets().get(device).leave();
          model.apply(new Deed(Deed.Kind.DIE, person, device, 0, 0));
        }
      }
    }
  }

  private void act(Deed deed) throws Exception {
    var handset = people.get(deed.actor()).handsets().get(deed.device());
    var other = people.get(deed.other()).address();
    switch (deed.kind()) {
      case COME -> handset.come(deed.text(), deed.word() % VERSIONS);
      case SAY -> handset.say(deed.text());
      case GO -> handset.go();
      case DIE -> handset.leave();
      case SUBSCRIBE -> subscription(handset, "subscribe", other);
      case APPROVE -> subscription(handset, "subscribed", other);
      case CANCEL -> subscription(handset, "unsubscribed", other);
      case UNSUBSCRIBE -> subscription(handset, "unsubscribe", other);
      case FETCH -> request(handset, "get", other, deed);
      default -> request(handset, "set", null, deed);
    }
  }

  // What changes nothing isn't heard of, so another request shows that it has been looked at.
  private static void subscription(Handset handset, String type, String other) throws Exception {
    handset.subscription(type, other);
    handset.request("get", null, Requests.NOTHING, "");
  }

  private void request(Handset handset, String type, @Nullable String to, Deed deed)
      throws Exception {
    var about = people.get(deed.other()).address();
    handset.request(type, to, Requests.of(deed, model, about), model.answerTo(deed));
  }

  /// Waits until everybody sees what the model says.
  ///
  /// @return what is otherwise after long, or null
  @Nullable String settle() throws Exception {
    long deadline = System.nanoTime() + patience.toNanos();
    look();
    var difference = difference();
    while (difference != null && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL.toNanos());
      if (look()) {
        difference = difference();
      }
    }
    return difference;
  }

  /// Everybody takes in what has come.
  ///
  /// @return whether anything has
  private boolean look() throws Exception {
    boolean any = false;
    for (var person : people) {
      for (var handset : person.handsets()) {
        any |= handset.look();
      }
    }
    return any;
  }

  private @Nullable String difference() {
    for (var person : people) {
      for (int device = 0; device < Model.DEVICES; device++) {
        if (model.isHere(person.number(), device)) {
          var what = person.handsets().get(device).differs(model, person.number());
          if (what != null) {
            return person.number() + "/" + device + " " + what;
          }
        }
      }
    }
    return null;
  }

  @Override
  public void close() {
    people.forEach(person -> person.handsets().forEach(Handset::leave));
  }
}
