package chat.parlance.presence.pubsub.access;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.StanzaIds;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.profile.NodeProfiles;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request with all that is known when it comes.
///
/// @param from who asks
public record Visit(
    Iq iq, Jid from, Context context, PubsubProperties limits, NodeProfiles profiles) {

  /// What a request may come to.
  @FunctionalInterface
  public interface Task {

    /// Does what is asked for.
    Decision decide(Visit visit) throws Refused;
  }

  /// Decides a request that makes nothing new; what is refused is answered with why.
  public static Decision decide(Iq iq, Context context, PubsubProperties limits, Task task) {
    return decide(iq, context, limits, new NodeProfiles(List.of()), task);
  }

  /// Decides a request; what is refused is answered with why.
  public static Decision decide(
      Iq iq, Context context, PubsubProperties limits, NodeProfiles profiles, Task task) {
    var from = iq.from();
    var visit = new Visit(iq, from == null ? context.address() : from, context, limits, profiles);
    try {
      visit.requireOurs();
      return task.decide(visit);
    } catch (Refused why) {
      return visit.decision(PubsubOutcome.REFUSED, iq.errorReply(why.error()), List.of());
    }
  }

  // A domain that isn't the service's has no nodes.
  private void requireOurs() throws Refused {
    if (address().isDomain() && !address().domainpart().startsWith(Access.SERVICE)) {
      throw Refused.of(Condition.SERVICE_UNAVAILABLE);
    }
  }

  public Access access() {
    return Access.in(context);
  }

  public BareJid address() {
    return context.address();
  }

  public BareJid requester() {
    return from.bare();
  }

  public boolean isAccount() {
    return !address().isDomain();
  }

  /// Whether the account asks for its own nodes.
  public boolean isOwn() {
    return requester().equals(address());
  }

  /// An id that nothing else has.
  public String newId() {
    return StanzaIds.of(context.recordId());
  }

  public @Nullable Node find(String name) {
    return Node.find(name, context);
  }

  /// The node of that name.
  public Node node(String name) throws Refused {
    var node = find(name);
    if (node == null) {
      throw access().refuse(requester(), PubsubError.noSuchNode());
    }
    return node;
  }

  /// The node of that name, for one of its owners.
  public Node owned(String name) throws Refused {
    var node = node(name);
    if (access().affiliation(node, requester()) != Affiliation.OWNER) {
      throw access().refuse(requester(), PubsubError.forbidden());
    }
    return node;
  }

  /// Done, with nothing to say.
  public Decision done(Enum<?> outcome, List<? extends Effect> effects) {
    return result(outcome, null, effects);
  }

  /// Done, with an answer.
  ///
  /// @param effects that happen before the answer
  public Decision result(
      Enum<?> outcome, @Nullable Element payload, List<? extends Effect> effects) {
    return decision(outcome, iq.result(payload), effects);
  }

  /// An answer of any kind.
  public Decision decision(Enum<?> outcome, Element answer, List<? extends Effect> effects) {
    var all = new ArrayList<Effect>(effects);
    all.addAll(Answer.to(iq, answer, context));
    return new Decision(outcome, all);
  }
}
