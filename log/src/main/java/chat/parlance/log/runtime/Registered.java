package chat.parlance.log.runtime;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Payload;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.routing.Matches;
import java.util.Set;

/// A handler with its route.
record Registered(Handler<?> handler, Route<?> route, String name) {

  static Registered of(Handler<?> handler) {
    return new Registered(handler, handler.route(), handler.getClass().getSimpleName());
  }

  boolean takes(Payload payload, Set<Scope> scopes) {
    return Matches.matches(route, payload, scopes);
  }

  int specificity() {
    return route instanceof Route.OfIq of ? Matches.specificity(of) : 0;
  }

  /// The facts that it needs for a payload; those that it always needs if it can't say.
  Set<Fact<?>> facts(Payload payload) {
    try {
      return typed().facts(content(payload));
    } catch (RuntimeException _) {
      return handler.facts();
    }
  }

  /// The route has said that the payload is of the handler's type.
  @SuppressWarnings("unchecked")
  private Handler<Object> typed() {
    return (Handler<Object>) handler;
  }

  private static Object content(Payload payload) {
    return payload instanceof StanzaPayload(var stanza) ? stanza : payload;
  }

  Decided decide(Payload payload, Context context) {
    return decide(content(payload), context);
  }

  Decided decide(Change<?> change, Context context) {
    return decide((Object) change, context);
  }

  private Decided decide(Object content, Context context) {
    try {
      Decision decision = typed().decide(content, context);
      return new Decided(name, decision);
    } catch (MissingFactException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new HandlerFailedException(name, e);
    }
  }
}
