package chat.parlance.gateway.erasure;

import chat.parlance.log.broker.LogUnavailableException;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The erasures of deleted accounts. Safe for use by several threads; methods block.
///
/// A service that has passed the record which tells it of the deletion has saved what that changed,
/// as it saves first: so it is seen by its place in the log, and tells nobody.
public final class Erasures {

  private static final Logger log = LoggerFactory.getLogger(Erasures.class);

  /// The part that needs no place.
  static final String GATEWAY = "gateway";

  private final ErasureStore store;
  private final Consumer<BareJid> own;
  private final ServiceProgress progress;
  private final InstantSource clock;
  private final Runnable news;

  /// @param own erases what the gateway itself holds
  /// @param news run when there is something to watch
  Erasures(
      ErasureStore store,
      Consumer<BareJid> own,
      ServiceProgress progress,
      InstantSource clock,
      Runnable news) {
    this.store = store;
    this.own = own;
    this.progress = progress;
    this.clock = clock;
    this.news = news;
  }

  /// An account is deleted, whether or not the services can be told now.
  public void begin(ErasureId id) {
    if (store.find(id) == null) {
      store.put(Erasure.begun(id, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
  }

  /// The services were told. What the gateway holds is erased now. May be called again, with other
  /// places, should a gateway have died in between.
  public void told(ErasureId id, BareJid account, List<Place> places) {
    begin(id);
    own.accept(account);
    var erasure = store.find(id);
    if (erasure != null) {
      store.put(erasure.with(parts(places)));
      news.run();
    }
  }

  private List<Erasure.Part> parts(List<Place> places) {
    var here = new Erasure.Part(GATEWAY, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var others = places.stream().map(place -> new Erasure.Part(place.inbox().name(), place, null));
    return Stream.concat(Stream.of(here), others).toList();
  }

  /// How far it was when it was last looked at; null if there is none, or none any more.
  public @Nullable Erasure known(ErasureId id) {
    return store.find(id);
  }

  /// How far it is now, or was when it was last looked at if that can't be seen; null if there is
  /// none, or none any more.
  public @Nullable Erasure find(ErasureId id) {
    var known = store.find(id);
    try {
      return known == null ? null : look(known, newLook());
    } catch (LogUnavailableException e) {
      log.atWarn().setCause(e).log("erasure_look_failed");
      return known;
    }
  }

  /// Looks at all that are under way.
  ///
  /// @return whether none is left
  boolean look() {
    var look = newLook();
    var left = new ArrayList<Erasure>();
    for (var erasure : store.unfinished()) {
      var seen = look(erasure, look);
      if (seen.finished() == null) {
        left.add(seen);
      }
    }
    return left.isEmpty();
  }

  void forgetOlderThan(Duration kept) {
    store.forgetBefore(clock.instant().minus(kept));
  }

  private Look newLook() {
    return new Look(progress, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Erasure look(Erasure known, Look look) {
    if (known.finished() != null) {
      return known;
    }
    var seen = look.at(known);
    if (!seen.equals(known)) {
      store.put(seen);
    }
    return seen;
  }
}
