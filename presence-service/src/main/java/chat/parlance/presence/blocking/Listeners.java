package chat.parlance.presence.blocking;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.Undelivered;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The sessions that asked for the block list, and so are told of every change.
record Listeners(List<SessionAddress> sessions) {

  /// Kept in memory with a changelog; absent while there is none.
  static final Fact<Listeners> FACT = Fact.inLog("blockListeners", Listeners.class);

  private static final Listeners NONE = new Listeners(List.of());

  Listeners {
    sessions = List.copyOf(sessions);
  }

  static Listeners in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? NONE : known;
  }

  Listeners with(SessionAddress session) {
    return sessions.contains(session)
        ? this
        : new Listeners(Stream.concat(sessions.stream(), Stream.of(session)).toList());
  }

  Listeners without(SessionAddress session) {
    return new Listeners(sessions.stream().filter(one -> !one.equals(session)).toList());
  }

  /// Makes this what is known.
  Put<Listeners> put() {
    @Nullable Listeners kept = sessions.isEmpty() ? null : this;
    return new Put<>(FACT, kept);
  }

  /// Tells them of a change.
  static List<Effect> push(Element change, Context context) {
    var listeners = in(context.facts()).sessions();
    return AccountPresence.in(context.facts()).sessions().stream()
        .filter(session -> listeners.contains(session.address()))
        .<Effect>map(session -> push(change, session, context))
        .toList();
  }

  private static Effect push(Element change, BoundSession session, Context context) {
    var iq =
        Element.builder("iq", Stanza.NAMESPACE)
            .attribute("type", "set")
            .attribute("id", "push-" + StanzaIds.of(context.recordId()))
            .attribute("to", new FullJid(context.address(), session.resource()).toString())
            .child(change)
            .build();
    return new Deliver(List.of(session.address()), iq, Undelivered.DROP);
  }
}
