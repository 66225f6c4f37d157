package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.stanza.Iq;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Takes what a client says that it is capable of, if that is what its name stands for: for the
/// whole platform, as far as [Lessons] goes, and for those whose presence the session sees.
final class Learning implements Handler<Iq> {

  /// That of streams that say none.
  private static final String LANGUAGE = "en";

  enum Outcome {
    LEARNT,
    NOT_ASKED,
    NOT_VERIFIED
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(
        EnumSet.of(Scope.OWN_ACCOUNT), EnumSet.of(Iq.Type.RESULT), "query", DiscoInfo.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Lessons.FACT);
  }

  @Override
  public Decision decide(Iq result, Context context) {
    var sender = AccountPresence.in(context.facts()).sender(context);
    var client = sender == null ? null : Client.of(sender.presence());
    var info = result.payload();
    if (sender == null || client == null || info == null) {
      return Decision.nothing(Outcome.NOT_ASKED);
    }
    if (!Client.isNamed(client, info, language(result))) {
      return Decision.nothing(Outcome.NOT_VERIFIED);
    }
    var known = Capabilities.of(info);
    var effects = new ArrayList<Effect>();
    var lessons = Lessons.in(context.facts(), context.now());
    if (lessons.mayBeMore()) {
      effects.add(lessons.oneMore());
      effects.add(
          new Effect.Tell(Inbox.PRESENCE, Capabilities.address(client), Capabilities.NAME, known));
    }
    if (!known.interests().isEmpty()) {
      effects.addAll(tell(sender, client, known.interests(), context));
    }
    return new Decision(Outcome.LEARNT, effects);
  }

  private static String language(Iq result) {
    var said = result.element().attribute("xml:lang");
    return said == null ? LANGUAGE : said;
  }

  // They can't know yet what the client's name stands for, so they are told in full.
  private static List<Effect> tell(
      BoundSession sender, String client, List<String> interests, Context context) {
    var wish =
        new Watching(
            sender.address(), sender.resource(), Watching.Change.CLIENT, client, interests);
    var accounts =
        Stream.concat(Stream.of(context.address()), Roster.in(context.facts()).subscriptions());
    return Watchers.tell(accounts, wish);
  }
}
