package chat.parlance.gateway.routing;

import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StanzaRouter;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.Origin;
import chat.parlance.log.routing.RouteTable;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Passes a client's stanzas on (RFC 6120 section 10). It knows no feature: requests to the domain
/// and to the sender's account go to the handlers at the edge, and all else where services want it.
@Implements(
    rfc = 6120,
    version = "section 10",
    status = Implements.Status.PARTIAL,
    note = "no other domains are reached")
public final class EdgeRouter implements StanzaRouter {

  private static final Logger log = LoggerFactory.getLogger(EdgeRouter.class);

  private final String domain;
  private final EdgeRoutes routes;
  private final Supplier<EdgeHandlers> handlers;
  private final StanzaLog stanzas;
  private final Answers answers;
  private final Intake intake;

  /// @param handlers asked for late, as some of them need the sessions, which need this
  public EdgeRouter(
      String domain,
      EdgeRoutes routes,
      Supplier<EdgeHandlers> handlers,
      StanzaLog stanzas,
      Intake intake) {
    this.domain = domain;
    this.routes = routes;
    this.handlers = handlers;
    this.stanzas = stanzas;
    this.answers = new Answers(stanzas);
    this.intake = intake;
  }

  @Override
  public void route(Session session, Stanza stanza, UnderWay way) {
    if (isElsewhere(stanza.to())) {
      refuse(session, stanza, Condition.REMOTE_SERVER_NOT_FOUND, way); // section 10.4
      return;
    }
    var handler = handlerOf(stanza, session);
    if (handler != null) {
      answers.add(session, answer(handler, (Iq) stanza, session), way);
      return;
    }
    pass(session, stanza, way);
  }

  @Override
  public void answer(Session session, Element answer, UnderWay way) {
    answers.add(session, CompletableFuture.completedStage(answer), way);
  }

  private void pass(Session session, Stanza stanza, UnderWay way) {
    if (!intake.isClosed()) {
      put(session, stanza, way);
    } else if (stanza instanceof Presence presence && isFarewell(presence)) {
      put(session, farewell(presence), way);
    } else {
      refuse(session, stanza, Condition.RESOURCE_CONSTRAINT, way); // RFC 6120 section 8.3.3.18
    }
  }

  private void put(Session session, Stanza stanza, UnderWay way) {
    var sender = session.jid().bare();
    boolean changes = !isBroadcast(stanza) || session.changesAvailability((Presence) stanza);
    var inboxes = routes.table().resolve(stanza, sender, domain, changes);
    if (inboxes.isEmpty()) {
      refuse(session, stanza, Condition.SERVICE_UNAVAILABLE, way);
      return;
    }
    way.parts(inboxes.size());
    var key = RouteTable.key(stanza, sender);
    var address = session.address();
    var origin = Origin.ofSession(address, way.sequence());
    for (var inbox : inboxes) {
      stanzas.stanza(inbox, key, stanza, address, origin, way::durable);
    }
  }

  private static boolean isBroadcast(Stanza stanza) {
    return stanza instanceof Presence presence
        && presence.to() == null
        && (presence.type() == Presence.Type.AVAILABLE
            || presence.type() == Presence.Type.UNAVAILABLE);
  }

  private static boolean isFarewell(Presence presence) {
    return presence.type() == Presence.Type.UNAVAILABLE && presence.to() == null;
  }

  /// Nothing but that a resource is unavailable: that must be seen even where there is no room, and
  /// is small without what its client says besides.
  private static Presence farewell(Presence presence) {
    var element =
        Element.builder("presence", Stanza.NAMESPACE)
            .attribute("from", presence.element().attribute("from"))
            .attribute("type", "unavailable")
            .build();
    return new Presence(element, presence.header(), presence.type());
  }

  private boolean isElsewhere(@Nullable Jid to) {
    return to != null && !to.domain().equals(domain) && !isBelow(to.domain());
  }

  /// Whether it is a domain that a service answers for.
  private boolean isBelow(String other) {
    int label = other.length() - domain.length() - 1;
    return label > 0
        && other.endsWith(domain)
        && other.charAt(label) == '.'
        && routes.hosts().contains(other.substring(0, label));
  }

  private @Nullable EdgeHandler handlerOf(Stanza stanza, Session session) {
    if (!(stanza instanceof Iq iq) || !iq.isRequest()) {
      return null;
    }
    if (isForDomain(iq.to())) {
      return handlers.get().of(iq);
    }
    var handler = isForAccount(iq.to(), session) ? handlers.get().of(iq) : null;
    return handler != null && handler.answersForAccounts() ? handler : null;
  }

  private boolean isForDomain(@Nullable Jid to) {
    return to != null && to.bare().isDomain() && to.domain().equals(domain);
  }

  /// Without `to` it is for the sender's account (section 10.3.3).
  private static boolean isForAccount(@Nullable Jid to, Session session) {
    return to == null || to.equals(session.jid().bare());
  }

  private static CompletionStage<Element> answer(EdgeHandler handler, Iq iq, Session session) {
    try {
      return handler.answer(iq, session).exceptionally(failure -> failed(iq, failure));
    } catch (RuntimeException failure) {
      return CompletableFuture.completedStage(failed(iq, failure));
    }
  }

  private static Element failed(Iq iq, Throwable failure) {
    log.atWarn().setCause(failure).log("edge_answer_failed");
    return iq.errorReply(StanzaError.of(Condition.INTERNAL_SERVER_ERROR));
  }

  /// Says that it went nowhere, where the sender wants to know.
  private void refuse(Session session, Stanza stanza, Condition condition, UnderWay way) {
    if (isToBeAnswered(stanza, condition)) {
      answer(session, stanza.errorReply(StanzaError.of(condition)), way);
    } else {
      way.durable();
    }
  }

  /// Errors and results are never answered (section 8.3.1), nor is who goes, and presence that
  /// nobody here wants is ignored.
  private static boolean isToBeAnswered(Stanza stanza, Condition condition) {
    return switch (stanza) {
      case Iq iq -> iq.isRequest();
      case Message message -> !message.isError() && message.type() != Message.Type.HEADLINE;
      case Presence presence ->
          condition != Condition.SERVICE_UNAVAILABLE
              && presence.type() != Presence.Type.UNAVAILABLE
              && !presence.isError();
    };
  }
}
