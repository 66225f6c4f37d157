package chat.parlance.presence.group;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Send;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;

/// Lets a group be made, or not if there are as many as there may be. That is decided in the log of
/// the groups' domain, which knows all names: a group that isn't there yet sends the request there,
/// and gets it back with its place taken.
final class Admission implements Handler<Iq> {

  enum Outcome {
    ADMITTED,
    TOO_MANY_GROUPS
  }

  private static final String ADMISSION = "admission";
  private static final String ADMITTED = "admitted";
  private static final StanzaError TOO_MANY =
      StanzaError.of(Condition.POLICY_VIOLATION, "there are as many groups as there may be")
          .with(Element.builder("too-many-groups", GroupXml.NAMESPACE).build());

  private final GroupProperties limits;

  Admission(GroupProperties limits) {
    this.limits = limits;
  }

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(ADMISSION, GroupXml.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return GroupIndex.parts();
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var group = Objects.requireNonNull(request.from()).bare();
    var name = Objects.requireNonNull(group.localpart());
    if (!GroupIndex.hasRoomFor(name, limits.maxGroups(), context.facts())) {
      return new Decision(Outcome.TOO_MANY_GROUPS, Answer.error(request, TOO_MANY, context));
    }
    var wish = Objects.requireNonNull(request.payload()).children().getFirst();
    var effects = new ArrayList<Effect>(GroupIndex.change(name, true, context.facts()));
    effects.add(pass(group, request, wish.withAttribute(ADMITTED, "true"), context));
    return new Decision(Outcome.ADMITTED, effects);
  }

  static boolean isGranted(Iq request) {
    var wish = request.payload();
    return wish != null && "true".equals(wish.attribute(ADMITTED));
  }

  /// Asks for it.
  static Effect ask(Iq request, Context context) {
    var wish = Objects.requireNonNull(request.payload());
    var asking = Element.builder(ADMISSION, GroupXml.NAMESPACE).child(wish).build();
    return pass(new BareJid(null, context.address().domainpart()), request, asking, context);
  }

  // Whoever asked first is answered, wherever that is decided.
  private static Effect pass(BareJid to, Iq request, Element payload, Context context) {
    var passed = request.element().withoutChildren(_ -> true).withChild(payload);
    return new Send(Inbox.PRESENCE, to, Stanza.ofTrusted(passed), context.session());
  }
}
