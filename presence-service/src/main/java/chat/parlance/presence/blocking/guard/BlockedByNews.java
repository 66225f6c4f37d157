package chat.parlance.presence.blocking.guard;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.caps.Client;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.Separation;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.ContactKey;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Hears what somebody else blocks of this account. That one is shown that this account's sessions
/// go; those that aren't blocked any more ask for what they may see of it.
final class BlockedByNews implements Handler<Told> {

  enum Outcome {
    HEARD
  }

  @Override
  public Route<Told> route() {
    return Route.told("blockedBy");
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT, Watchers.FACT);
  }

  @Override
  public Decision decide(Told told, Context context) {
    var blocker = told.teller();
    var fact = BlockedAddresses.by(blocker);
    var before = BlockedAddresses.in(context.facts(), fact);
    var after = told.as(BlockedAddresses.class);
    var effects = new ArrayList<Effect>();
    effects.add(new Put<>(fact, after));
    var now = after == null ? BlockedAddresses.NONE : after;
    if (now.cover(context.address())) {
      effects.addAll(Separation.disappear(blocker, context));
    } else {
      sessions(now, before, context).forEach(session -> end(session, blocker, context, effects));
    }
    var roster = Roster.in(context.facts());
    var heard = roster.isSubscriber(blocker) ? now : BlockedAddresses.NONE;
    effects.addAll(Shunned.follow(blocker, heard, context));
    if (roster.subscriptions().anyMatch(blocker::equals)) {
      sessions(before, now, context)
          .forEach(
              session -> effects.addAll(tell(session, Watching.Change.BEGIN, blocker, context)));
    }
    return new Decision(Outcome.HEARD, effects);
  }

  /// Available sessions that some addresses mean and others don't.
  private static Stream<BoundSession> sessions(
      BlockedAddresses with, BlockedAddresses without, Context context) {
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(BoundSession::isAvailable)
        .filter(session -> with.cover(jid(session, context)))
        .filter(session -> !without.cover(jid(session, context)));
  }

  private static void end(
      BoundSession session, BareJid blocker, Context context, List<Effect> effects) {
    effects.addAll(tell(session, Watching.Change.END, blocker, context));
    var hearers = Watchers.in(context.facts()).sessionsOf(ContactKey.of(blocker));
    if (!hearers.isEmpty()) {
      var gone = PresenceStanzas.unavailable(context.address(), session).element();
      effects.add(new Deliver(hearers, gone, Undelivered.DROP));
    }
  }

  private static List<Effect> tell(
      BoundSession session, Watching.Change change, BareJid blocker, Context context) {
    return Watchers.tell(Stream.of(blocker), Client.watching(session, change, context));
  }

  private static FullJid jid(BoundSession session, Context context) {
    return new FullJid(context.address(), session.resource());
  }
}
