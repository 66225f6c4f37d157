package chat.parlance.presence.probe;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.presence.blocking.guard.Blocking;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.PresenceStanzas;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import java.util.List;
import java.util.Set;

/// Follows the sessions of contacts that want to see the account's presence, and shows it to them:
/// what a probe is between servers (RFC 6121 section 4.3).
final class WatchRequests implements Handler<Told> {

  enum Outcome {
    SHOWN,
    OF_THE_ACCOUNT_ITSELF,
    NOT_SUBSCRIBED,
    BLOCKED,
    CLIENT_CHANGED,
    ENDED
  }

  @Override
  public Route<Told> route() {
    return Route.told(Watching.NAME);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Watchers.FACT);
  }

  @Override
  public Set<Fact<?>> facts(Told told) {
    return wish(told).change() == Watching.Change.BEGIN
        ? Set.of(AccountPresence.FACT, Watchers.FACT, Roster.FACT)
        : facts();
  }

  private static Watching wish(Told told) {
    var wish = told.as(Watching.class);
    if (wish == null) {
      throw new IllegalArgumentException("nothing is wanted");
    }
    return wish;
  }

  @Override
  public Decision decide(Told told, Context context) {
    if (told.teller().equals(context.address())) {
      return Decision.nothing(Outcome.OF_THE_ACCOUNT_ITSELF);
    }
    var wish = wish(told);
    var watchers = Watchers.in(context.facts());
    return switch (wish.change()) {
      case BEGIN -> begin(told, wish, context);
      case CLIENT -> {
        boolean known = watchers.all().anyMatch(it -> it.session().equals(wish.session()));
        var puts = known ? watchers.with(Showing.watcher(told.teller(), wish)) : List.<Effect>of();
        yield new Decision(Outcome.CLIENT_CHANGED, List.copyOf(puts));
      }
      case END -> new Decision(Outcome.ENDED, List.copyOf(watchers.without(wish.session())));
    };
  }

  // Who may not know is told the same whether the account exists or not (section 4.3.2).
  private static Decision begin(Told told, Watching wish, Context context) {
    var contact = told.teller();
    if (Blocking.isBetween(new FullJid(contact, wish.resource()), context)) {
      return Decision.nothing(Outcome.BLOCKED);
    }
    if (!Roster.in(context.facts()).isSubscriber(contact)) {
      var unsubscribed = PresenceStanzas.of(Presence.Type.UNSUBSCRIBED, context.address(), contact);
      return new Decision(
          Outcome.NOT_SUBSCRIBED, List.of(new Send(Inbox.PRESENCE, contact, unsubscribed, null)));
    }
    return new Decision(Outcome.SHOWN, Showing.to(contact, wish, context));
  }
}
