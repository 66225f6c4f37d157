package chat.parlance.presence.subscription;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.StreamFeature;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.EnumSet;
import java.util.Set;

/// Takes the stanzas of the handshake: each passes first through the log of the account that sends
/// it, then through that of the contact.
@Implements(rfc = 6121, version = "3", status = Implements.Status.COMPLETE, note = "subscriptions")
final class Subscriptions implements Handler<Presence> {

  enum Outcome {
    TO_ONESELF,
    NO_ADDRESS
  }

  private final OutboundSubscription outbound;
  private final InboundSubscription inbound;

  Subscriptions(RosterProperties limits) {
    outbound = new OutboundSubscription(limits);
    inbound = new InboundSubscription(limits);
  }

  @Override
  public Route<Presence> route() {
    return Route.presence(
        EnumSet.of(Scope.ACCOUNT, Scope.RESOURCE),
        EnumSet.of(
            Presence.Type.SUBSCRIBE,
            Presence.Type.SUBSCRIBED,
            Presence.Type.UNSUBSCRIBE,
            Presence.Type.UNSUBSCRIBED));
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(AccountPresence.FACT, Roster.FACT);
  }

  /// Section 3.4: MUST be announced where requests may be approved in advance.
  @Override
  public Set<StreamFeature> streamFeatures() {
    return Set.of(new StreamFeature("sub", "urn:xmpp:features:pre-approval"));
  }

  @Override
  public Decision decide(Presence presence, Context context) {
    Jid from = presence.from();
    Jid to = presence.to();
    if (from == null || to == null) {
      return Decision.nothing(Outcome.NO_ADDRESS);
    }
    var account = context.address();
    if (to.bare().equals(from.bare())) {
      return Decision.nothing(Outcome.TO_ONESELF);
    }
    return from.bare().equals(account)
        ? outbound.decide(betweenBareJids(presence, account, to.bare()), to.bare(), context)
        : inbound.decide(betweenBareJids(presence, from.bare(), account), from.bare(), context);
  }

  // Subscriptions are between bare JIDs (sections 3.1.1 and 3.1.2).
  private static Presence betweenBareJids(Presence presence, BareJid from, BareJid to) {
    var stamped = from.equals(presence.from()) ? presence : presence.withFrom(from);
    return to.equals(presence.to()) ? stamped : stamped.withTo(to);
  }
}
