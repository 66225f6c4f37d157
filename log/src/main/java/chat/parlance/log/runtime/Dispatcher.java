package chat.parlance.log.runtime;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Former;
import chat.parlance.log.Handler;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Told;
import chat.parlance.log.Woken;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks the handlers of a service what a record causes. Pure, and immutable: the broker's loop and
/// the test kit share it.
public final class Dispatcher {

  private final String domain;
  private final List<Registered> messages;
  private final List<Registered> presences;
  private final List<Registered> iqs;
  private final List<Registered> platform;
  private final List<Registered> sessions;
  private final List<Registered> accounts;
  private final List<Registered> returned;
  private final List<Registered> told;
  private final List<Registered> woken;
  private final List<Registered> guards;
  private final Followers followers;
  private final List<Former> former;

  /// Takes the handlers in the order in which they are to be asked.
  ///
  /// @param domain the domain that we serve
  public Dispatcher(String domain, Collection<? extends Handler<?>> handlers) {
    this.domain = domain;
    var all = handlers.stream().map(Registered::of).toList();
    messages = of(Route.OfMessage.class, all);
    presences = of(Route.OfPresence.class, all);
    iqs = of(Route.OfIq.class, all);
    platform = of(Route.OfPlatform.class, all);
    sessions = of(Route.OfSessions.class, all);
    accounts = of(Route.OfAccounts.class, all);
    returned = of(Route.OfReturned.class, all);
    told = of(Route.OfTold.class, all);
    woken = of(Route.OfWoken.class, all);
    guards = of(Route.OfGuard.class, all);
    followers = new Followers(all);
    former = handlers.stream().flatMap(handler -> handler.former().stream()).toList();
  }

  private static List<Registered> of(Class<? extends Route<?>> type, List<Registered> all) {
    return all.stream().filter(it -> type.isInstance(it.route())).toList();
  }

  /// What only an older version wrote.
  public List<Former> former() {
    return former;
  }

  /// The facts that will be needed to decide a record.
  public Set<Fact<?>> facts(Envelope envelope) {
    var takers = takers(envelope);
    var asked = guards(envelope);
    if (takers.size() == 1 && asked.isEmpty()) {
      return takers.getFirst().facts(envelope.payload());
    }
    var facts = new LinkedHashSet<Fact<?>>();
    asked.forEach(guard -> facts.addAll(guard.facts(envelope.payload())));
    takers.forEach(taker -> facts.addAll(taker.facts(envelope.payload())));
    return facts;
  }

  /// Decides a record: by every handler that takes it, each seeing what the one before changed.
  ///
  /// @param facts of the record's address; not changed: the `Put` effects are for the caller
  /// @throws HandlerFailedException if a handler has a mistake
  public List<Decided> decide(Received received, Facts facts) {
    var envelope = received.envelope();
    var staged = new StagedFacts(facts);
    var context = new RecordContext(received, staged);
    for (var guard : guards(envelope)) {
      var decided = guard.decide(envelope.payload(), context);
      if (!decided.decision().equals(Decision.PASS)) {
        return List.of(decided);
      }
    }
    var decided = ask(envelope, context, staged);
    return followers.areAskedBy(decided)
        ? followers.follow(decided, facts, staged, context)
        : decided;
  }

  private List<Decided> ask(Envelope envelope, Context context, StagedFacts staged) {
    if (envelope.payload() instanceof Woken wakeUp) {
      return wake(wakeUp, envelope, context, staged);
    }
    var takers = takers(envelope);
    if (takers.isEmpty()) {
      return List.of(Unclaimed.decide(envelope));
    }
    return takers.size() == 1
        ? List.of(takers.getFirst().decide(envelope.payload(), context))
        : askAll(takers, envelope.payload(), context, staged);
  }

  private static List<Decided> askAll(
      List<Registered> takers, Payload payload, Context context, StagedFacts staged) {
    var decided = new ArrayList<Decided>(takers.size());
    for (var taker : takers) {
      var one = taker.decide(payload, context);
      decided.add(one);
      staged.stage(one);
    }
    return decided;
  }

  private List<Decided> wake(Woken wakeUp, Envelope envelope, Context context, StagedFacts staged) {
    var end = TimerEnd.decide(wakeUp, staged);
    var decided = new ArrayList<Decided>(List.of(end));
    if (!end.decision().effects().isEmpty()) {
      decided.addAll(askAll(takers(envelope), wakeUp, context, staged));
    }
    return decided;
  }

  private List<Registered> takers(Envelope envelope) {
    return switch (envelope.payload()) {
      case StanzaPayload(Message _) -> matching(messages, envelope);
      case StanzaPayload(Presence _) -> matching(presences, envelope);
      case StanzaPayload(Iq iq) -> isOfPlatform(envelope) ? ofPlatform(iq) : mostSpecific(envelope);
      case SessionEvent _ -> sessions;
      case AccountEvent _ -> accounts;
      case Returned _ -> returned;
      case Told _ -> matching(told, envelope);
      case Woken _ -> matching(woken, envelope);
    };
  }

  private List<Registered> guards(Envelope envelope) {
    return envelope.payload() instanceof StanzaPayload && !isOfPlatform(envelope)
        ? guards
        : List.of();
  }

  /// Whether a gateway asks for itself what only the platform may ask.
  private boolean isOfPlatform(Envelope envelope) {
    var session = envelope.session();
    return session != null
        && session.isGateway()
        && envelope.payload() instanceof StanzaPayload(Iq iq)
        && !ofPlatform(iq).isEmpty();
  }

  private List<Registered> ofPlatform(Iq iq) {
    var payload = iq.payload();
    return payload == null
        ? List.of()
        : platform.stream()
            .filter(it ->
                it.route() instanceof Route.OfPlatform(var name, var namespace)
                    && name.equals(payload.name())
                    && namespace.equals(payload.namespace()))
            .limit(1)
            .toList();
  }

  private List<Registered> matching(List<Registered> candidates, Envelope envelope) {
    var scopes = scopes(envelope);
    var takers = new ArrayList<Registered>(candidates.size());
    for (var candidate : candidates) {
      if (candidate.takes(envelope.payload(), scopes)) {
        takers.add(candidate);
      }
    }
    return takers;
  }

  private List<Registered> mostSpecific(Envelope envelope) {
    var scopes = scopes(envelope);
    @Nullable Registered best = null;
    for (var candidate : iqs) {
      if ((best == null || candidate.specificity() > best.specificity())
          && candidate.takes(envelope.payload(), scopes)) {
        best = candidate;
      }
    }
    return best == null ? List.of() : List.of(best);
  }

  private Set<Scope> scopes(Envelope envelope) {
    Payload payload = envelope.payload();
    if (!(payload instanceof StanzaPayload(var stanza))) {
      return Set.of();
    }
    var from = stanza.from();
    return Scope.of(stanza, from == null ? envelope.key() : from.bare(), domain);
  }
}
