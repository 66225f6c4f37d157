package chat.parlance.presence.pubsub.owner;

import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.node.Affiliate;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.notify.Event;
import chat.parlance.presence.pubsub.notify.Notifications;
import chat.parlance.presence.pubsub.request.OwnerRequest;
import chat.parlance.presence.pubsub.request.OwnerRequest.AffiliationChange;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// The affiliations of a node, as its owners see and change them (XEP-0060 section 8.9).
final class Affiliates {

  private Affiliates() {}

  static Decision list(OwnerRequest.Affiliations asked, Visit visit) throws Refused {
    var node = visit.owned(asked.node());
    return visit.result(
        PubsubOutcome.ANSWERED, Owners.pubsub(list(node, node.affiliates())), List.of());
  }

  private static Element list(Node node, List<Affiliate> affiliates) {
    var list = Element.builder("affiliations", Pubsub.OWNER).attribute("node", node.name());
    for (var one : affiliates) {
      list.child(
          Element.builder("affiliation", Pubsub.OWNER)
              .attribute("jid", one.jid().toString())
              .attribute("affiliation", one.affiliation().value())
              .build());
    }
    return list.build();
  }

  // What can't be done is told, what can is done (section 8.9.2.4).
  static Decision change(OwnerRequest.SetAffiliations set, Visit visit) throws Refused {
    var node = visit.owned(set.node());
    var failed = new ArrayList<Affiliate>();
    var effects = new ArrayList<Effect>();
    for (var change : set.changes()) {
      var to = change.affiliation();
      if (to == null) {
        continue;
      }
      if (!isPossible(change, to, node, visit)) {
        failed.add(new Affiliate(change.jid(), node.affiliation(change.jid())));
        continue;
      }
      node = subscriptions(node.affiliated(change.jid(), to), change.jid(), effects, visit);
    }
    effects.addAll(0, node.put(visit.context().facts()));
    return failed.isEmpty()
        ? visit.done(PubsubOutcome.AFFILIATIONS_CHANGED, effects)
        : PartlyDone.decision(list(node, failed), effects, visit);
  }

  // There is always an owner, and at an account's nodes that is the account.
  private static boolean isPossible(
      AffiliationChange change, Affiliation to, Node node, Visit visit) {
    boolean owns = node.affiliation(change.jid()) == Affiliation.OWNER;
    if (owns && to != Affiliation.OWNER) {
      return node.with(Affiliation.OWNER).count() > 1 && !change.jid().equals(visit.address());
    }
    return to == Affiliation.NONE
        || node.affiliation(change.jid()) != Affiliation.NONE
        || (node.affiliates().size() < visit.limits().maxAffiliates()
            && node.membersBytes() < visit.limits().maxMembersBytes());
  }

  // Who is let in needn't wait, and who is banned isn't subscribed (section 8.7.4).
  private static Node subscriptions(Node node, BareJid jid, List<Effect> effects, Visit visit) {
    var affiliation = node.affiliation(jid);
    var after = node;
    for (var one : node.subscriptionsOf(jid)) {
      var state = one.state();
      if (affiliation == Affiliation.OUTCAST) {
        state = Subscription.State.NONE;
      } else if (affiliation.reads()) {
        state = Subscription.State.SUBSCRIBED;
      }
      if (state != one.state()) {
        var changed = one.in(state);
        after = after.subscribed(changed);
        effects.add(
            Notifications.of(visit.context(), after, "-" + effects.size())
                .to(one.jid(), Event.subscription(after, changed)));
      }
    }
    return after;
  }
}
