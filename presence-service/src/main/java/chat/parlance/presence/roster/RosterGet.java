package chat.parlance.presence.roster;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StreamFeature;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gives a client its account's roster, from when on it is told of every change (RFC 6121 section
/// 2.2). A client that knows a version is told just what changed since then (section 2.6).
@Implements(rfc = 6121, version = "2", status = Implements.Status.COMPLETE, note = "rosters")
@Implements(
    xep = 237,
    version = "1.3",
    status = Implements.Status.COMPLETE,
    note = "by differences; the whole where that is less, or the version too old")
final class RosterGet implements Handler<Iq> {

  enum Outcome {
    SENT,
    DIFFERENCES_SENT,
    NOT_MODIFIED
  }

  @Override
  public Route<Iq> route() {
    return Route.iq(Scope.OWN_ACCOUNT, Iq.Type.GET, RosterQuery.NAME, RosterQuery.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  @Override
  public Set<String> features() {
    return Set.of(RosterQuery.NAMESPACE);
  }

  /// Section 2.6.1: MUST be announced.
  @Override
  public Set<StreamFeature> streamFeatures() {
    return Set.of(new StreamFeature("ver", "urn:xmpp:features:rosterver"));
  }

  @Override
  public Decision decide(Iq get, Context context) {
    var roster = Roster.in(context.facts());
    var effects = new ArrayList<Effect>(interest(context));
    var sender = AccountPresence.in(context.facts()).sender(context);
    var changes = roster.since(versionOf(get.payload()));
    if (changes == null || (sender == null && !changes.isEmpty())) {
      effects.addAll(Answer.result(get, RosterQuery.of(roster), context));
      return new Decision(Outcome.SENT, effects);
    }
    effects.addAll(Answer.result(get, null, context));
    if (sender != null) {
      changes.forEach(
          change -> effects.add(RosterPush.of(RosterQuery.of(change), sender, context)));
    }
    return new Decision(
        changes.isEmpty() ? Outcome.NOT_MODIFIED : Outcome.DIFFERENCES_SENT, effects);
  }

  private static @Nullable String versionOf(@Nullable Element query) {
    return query == null ? null : query.attribute("ver");
  }

  private static List<Effect> interest(Context context) {
    var presence = AccountPresence.in(context.facts());
    var sender = presence.sender(context);
    return sender == null || sender.interested()
        ? List.of()
        : List.of(presence.with(sender.asInterested()).put());
  }
}
