package chat.parlance.gateway.iq.command;

import static chat.parlance.gateway.iq.command.CommandRefusedException.specific;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.StanzaError;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Commands that wait for their form, for a while and in a bounded number. Those that are over are
/// remembered as long, so that a form counts once. Thread-safe.
final class CommandSessions {

  static final Duration PATIENCE = Duration.ofMinutes(10);
  static final int MOST = 2_000;
  static final int MOST_OF_ONE = 20;
  static final int MOST_STAGES = 1_000;

  private static final int ID_BYTES = 16;

  /// @param progress null once it is over
  private record Opened(FullJid asker, String node, Instant at, @Nullable Progress progress) {}

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /// Oldest first.
  private final Map<String, Opened> opened = new LinkedHashMap<>();

  CommandSessions(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins one, and ends it at once: so it has an id. See [#open(FullJid, String, Progress)].
  String openEnded(FullJid asker, String node) {
    return open(asker, node, null);
  }

  /// Begins one; whoever has too many loses their oldest.
  ///
  /// @throws CommandRefusedException if all have too many
  synchronized String open(FullJid asker, String node, @Nullable Progress progress) {
    forgetOld();
    dropOldestOf(asker);
    if (opened.size() >= MOST) {
      throw new CommandRefusedException(StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT));
    }
    var id = newId();
    opened.put(id, new Opened(asker, node, clock.instant(), progress));
    return id;
  }

  /// Where one is.
  ///
  /// @throws CommandRefusedException `bad-sessionid` if it is another's or none, `session-expired`
  ///   if it is over
  synchronized Progress of(FullJid asker, String node, String id) {
    return progress(find(asker, node, id));
  }

  /// Goes on to another stage, or ends. Of two requests at once, one counts.
  ///
  /// @param from where it was
  /// @param to null for the end
  synchronized void move(
      FullJid asker, String node, String id, Progress from, @Nullable Progress to) {
    if (progress(find(asker, node, id)) != from) {
      throw new CommandRefusedException(StanzaError.of(StanzaError.Condition.CONFLICT));
    }
    if (to != null && to.filled().size() > MOST_STAGES) {
      throw new CommandRefusedException(StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT));
    }
    opened.put(id, new Opened(asker, node, clock.instant(), to));
  }

  private Progress progress(Opened session) {
    var progress = session.progress();
    if (progress == null || isOld(session)) {
      throw CommandRefusedException.sessionExpired();
    }
    return progress;
  }

  private Opened find(FullJid asker, String node, String id) {
    var session = opened.get(id);
    if (session == null || !session.asker().equals(asker) || !session.node().equals(node)) {
      throw specific("bad-sessionid", "There is no such session of this command.");
    }
    return session;
  }

  private boolean isOld(Opened session) {
    return session.at().plus(PATIENCE).isBefore(clock.instant());
  }

  /// Twice as long as they are good for, so that they can be told from ones that never were.
  private void forgetOld() {
    var limit = clock.instant().minus(PATIENCE.multipliedBy(2));
    opened.values().removeIf(session -> session.at().isBefore(limit));
  }

  private void dropOldestOf(FullJid asker) {
    long count = opened.values().stream().filter(it -> it.asker().equals(asker)).count();
    Iterator<Opened> each = opened.values().iterator();
    while (count >= MOST_OF_ONE && each.hasNext()) {
      if (each.next().asker().equals(asker)) {
        each.remove();
        count--;
      }
    }
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
