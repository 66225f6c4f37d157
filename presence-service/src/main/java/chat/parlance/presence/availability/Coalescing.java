package chat.parlance.presence.availability;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.Burst;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts the changes of a burst together: the first is told at once, and of those that follow within
/// the window the last, when it ends. What is newest is known at once all the same, so whoever asks
/// hears that.
final class Coalescing {

  /// Wakes the account when a burst ends; the part is the session.
  static final String TIMER = "burst";

  private final Duration window;

  Coalescing(CoalescingProperties properties) {
    this.window = properties.window();
  }

  /// Whether a change may wait. What tells others whom to write to, or what the client can do, may
  /// not.
  static boolean mayWait(Presence change, BoundSession sender, Instant now) {
    var before = sender.availability();
    return before != null
        && sender.isInBurst(now)
        && before.priority() == change.priority()
        && Objects.equals(Client.of(before.element()), Client.of(change.element()));
  }

  /// The session when everybody is told its presence.
  BoundSession told(Element presence, BoundSession sender, Instant now) {
    var changed = sender.available(presence);
    return window.isZero()
        ? changed
        : changed.with(new Burst(now.plus(window).toEpochMilli(), null));
  }

  /// Keeps a change until the burst ends.
  static List<Effect> keep(
      Presence change, BoundSession sender, Burst burst, AccountPresence account) {
    var said = burst.said() == null ? sender.presence() : burst.said();
    var after = sender.available(change.element()).with(new Burst(burst.untilMillis(), said));
    var effects = new ArrayList<Effect>();
    effects.add(account.with(after).put());
    if (burst.said() == null) {
      var due = Instant.ofEpochMilli(burst.untilMillis());
      effects.add(new Effect.Wake(TIMER, sender.address().toString(), due));
    }
    return effects;
  }

  /// Tells what waits of some sessions of the account; nothing if nothing does.
  List<Effect> tell(List<BoundSession> sessions, Context context) {
    var account = AccountPresence.in(context.facts());
    var effects = new ArrayList<Effect>();
    for (var session : sessions) {
      var newest = session.availability();
      var outdated = session.outdated();
      if (newest == null || outdated == null) {
        continue;
      }
      boolean news = !saysTheSame(newest.element(), outdated);
      account =
          account.with(news ? told(newest.element(), session, context.now()) : session.with(null));
      effects.add(account.put());
      if (news) {
        effects.addAll(Audience.everybody(newest, account.available(), context));
      }
    }
    return effects;
  }

  // Clients repeat themselves, and nobody needs to hear it.
  static boolean saysTheSame(Element presence, @Nullable Element before) {
    return before != null && presence.withoutAttribute("id").equals(before.withoutAttribute("id"));
  }
}
