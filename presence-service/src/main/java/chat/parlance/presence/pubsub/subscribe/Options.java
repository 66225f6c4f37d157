package chat.parlance.presence.pubsub.subscribe;

import chat.parlance.log.Decision;
import chat.parlance.presence.pubsub.access.PubsubOutcome;
import chat.parlance.presence.pubsub.access.Visit;
import chat.parlance.presence.pubsub.config.OptionsForm;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.Subscription;
import chat.parlance.presence.pubsub.node.SubscriptionOptions;
import chat.parlance.presence.pubsub.request.Pubsub;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.PubsubRequest;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shows and changes what subscribers want of their subscriptions (XEP-0060 sections 6.3 and 6.4).
public final class Options {

  private Options() {}

  public static Decision show(PubsubRequest.Options asked, Visit visit) throws Refused {
    var node = visit.node(asked.node());
    var known = known(node, asked.jid(), asked.subid(), visit);
    return answer(
        Element.builder("options", Pubsub.NAMESPACE)
            .attribute("node", node.name())
            .attribute("jid", known.jid().toString())
            .attribute("subid", asked.subid())
            .child(OptionsForm.write("form", known.options()))
            .build(),
        visit);
  }

  public static Decision change(PubsubRequest.SetOptions set, Visit visit) throws Refused {
    var node = visit.node(set.node());
    var known = known(node, set.jid(), set.subid(), visit);
    if (set.form().isCancelled()) {
      return visit.done(PubsubOutcome.CANCELLED, List.of());
    }
    var changed = known.with(OptionsForm.configure(known.options(), set.form()));
    return visit.done(
        PubsubOutcome.OPTIONS_CHANGED, node.subscribed(changed).put(visit.context().facts()));
  }

  public static Decision defaults(PubsubRequest.DefaultOptions asked, Visit visit) throws Refused {
    var name = asked.node();
    if (name != null) {
      visit.access().requireSubscribe(visit.node(name), visit.requester());
    } else if (!visit.access().knows(visit.requester())) {
      throw PubsubError.presenceSubscriptionRequired();
    }
    return answer(
        Element.builder("default", Pubsub.NAMESPACE)
            .attribute("node", name)
            .child(OptionsForm.write("result", SubscriptionOptions.DEFAULT))
            .build(),
        visit);
  }

  /// A new subscription with what is wanted of it at once.
  static Subscription of(PubsubRequest.Subscribe request, Subscription fresh) throws Refused {
    var form = request.options();
    return form == null ? fresh : fresh.with(OptionsForm.configure(fresh.options(), form));
  }

  static Element element(SubscriptionOptions options) {
    return Element.builder("options", Pubsub.NAMESPACE)
        .child(OptionsForm.write("result", options))
        .build();
  }

  private static Subscription known(Node node, Jid jid, @Nullable String subid, Visit visit)
      throws Refused {
    if (!jid.bare().equals(visit.requester())) {
      throw visit.access().refuse(visit.requester(), PubsubError.forbidden());
    }
    var known = node.subscription(jid);
    if (known == null) {
      throw visit.access().refuse(visit.requester(), PubsubError.noSuchSubscriber());
    }
    if (subid != null && !subid.equals(known.subid())) {
      throw PubsubError.invalidSubid();
    }
    return known;
  }

  private static Decision answer(Element child, Visit visit) {
    var pubsub = Element.builder("pubsub", Pubsub.NAMESPACE).child(child).build();
    return visit.result(PubsubOutcome.ANSWERED, pubsub, List.of());
  }
}
