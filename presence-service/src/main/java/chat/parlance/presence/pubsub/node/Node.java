package chat.parlance.presence.pubsub.node;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Held;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A leaf node with all that belongs to it.
///
/// @param createdMillis when, since the epoch
/// @param items in the order of publishing, the newest last
public record Node(
    String name,
    BareJid creator,
    long createdMillis,
    NodeConfig config,
    List<Affiliate> affiliates,
    List<Subscription> subscriptions,
    List<Item> items) {

  /// Of what a member needs beside its address.
  private static final int MEMBER_BYTES = 80;

  private static final Fact<Node> FACT = Fact.inStore("pubsubNode", Node.class);

  /// All nodes of an account.
  public static final Held HELD =
      Held.inParts(
          FACT, facts -> NodeList.in(facts).nodes().stream().map(entry -> fact(entry.name())));

  public Node {
    affiliates = List.copyOf(affiliates);
    subscriptions = List.copyOf(subscriptions);
    items = List.copyOf(items);
  }

  /// A node that nobody has published to. Who creates it owns it.
  public static Node created(String name, BareJid creator, Instant now, NodeConfig config) {
    var owner = List.of(new Affiliate(creator, Affiliation.OWNER));
    return new Node(name, creator, now.toEpochMilli(), config, owner, List.of(), List.of());
  }

  /// Where a node is kept: a document of its own.
  public static Fact<Node> fact(String name) {
    return FACT.part(name);
  }

  /// The node of that name, or null. The list is asked first, so that nothing is fetched in vain.
  public static @Nullable Node find(String name, Facts facts) {
    return NodeList.in(facts).has(name) ? facts.get(fact(name)) : null;
  }

  /// The node as it is now: subscriptions that have expired aren't there any more.
  public static @Nullable Node find(String name, Context context) {
    var node = find(name, context.facts());
    return node == null ? null : node.at(context.now());
  }

  private Node at(Instant now) {
    return subscriptions.stream().noneMatch(one -> one.options().isOver(now))
        ? this
        : withSubscriptions(changed(subscriptions, one -> one.options().isOver(now)));
  }

  /// Makes this what is known.
  public List<Effect> put(Facts facts) {
    var list = NodeList.in(facts);
    var document = new Put<>(fact(name), this);
    var listed = listedIn(list);
    return listed.equals(list) ? List.of(document) : List.of(document, listed.put());
  }

  /// A list with what it has to know of this node.
  public NodeList listedIn(NodeList list) {
    var entry = NodeList.Entry.of(name, config.get(NodeField.TITLE), config.accessModel(), creator);
    return entry.equals(list.find(name)) ? list : list.with(entry);
  }

  /// Makes it unknown.
  public List<Effect> remove(Facts facts) {
    return List.of(new Put<>(fact(name), null), NodeList.in(facts).without(name).put());
  }

  /// How much room those take whom the node knows, about.
  public int membersBytes() {
    return Stream.concat(
            affiliates.stream().map(Affiliate::jid), subscriptions.stream().map(Subscription::jid))
        .mapToInt(jid -> MEMBER_BYTES + jid.toString().length())
        .sum();
  }

  public Affiliation affiliation(BareJid jid) {
    for (var affiliate : affiliates) {
      if (affiliate.jid().equals(jid)) {
        return affiliate.affiliation();
      }
    }
    return Affiliation.NONE;
  }

  public Stream<BareJid> with(Affiliation affiliation) {
    return affiliates.stream().filter(one -> one.affiliation() == affiliation).map(Affiliate::jid);
  }

  public Node affiliated(BareJid jid, Affiliation affiliation) {
    var changed = changed(affiliates, one -> one.jid().equals(jid));
    if (affiliation != Affiliation.NONE) {
      changed.add(new Affiliate(jid, affiliation));
    }
    return new Node(name, creator, createdMillis, config, changed, subscriptions, items);
  }

  /// The subscription of exactly that JID, or null.
  public @Nullable Subscription subscription(Jid jid) {
    for (var one : subscriptions) {
      if (one.jid().equals(jid)) {
        return one;
      }
    }
    return null;
  }

  /// The subscriptions of an entity, whatever the resource.
  public List<Subscription> subscriptionsOf(BareJid entity) {
    return subscriptions.stream().filter(one -> one.jid().bare().equals(entity)).toList();
  }

  public boolean hasSubscriber(BareJid entity) {
    return subscriptions.stream()
        .anyMatch(one -> one.isActive() && one.jid().bare().equals(entity));
  }

  /// With a subscription that is new or has changed; without it if its state is none.
  public Node subscribed(Subscription subscription) {
    var changed = changed(subscriptions, one -> one.jid().equals(subscription.jid()));
    if (subscription.state() != Subscription.State.NONE) {
      changed.add(subscription);
    }
    return withSubscriptions(changed);
  }

  private Node withSubscriptions(List<Subscription> changed) {
    return new Node(name, creator, createdMillis, config, affiliates, changed, items);
  }

  /// Without the affiliation and the subscriptions of an entity.
  public Node without(BareJid entity) {
    var others = changed(subscriptions, one -> one.jid().bare().equals(entity));
    var rest = affiliated(entity, Affiliation.NONE);
    return new Node(name, creator, createdMillis, config, rest.affiliates, others, items);
  }

  public Node configured(NodeConfig changed) {
    return new Node(name, creator, createdMillis, changed, affiliates, subscriptions, items);
  }

  public Node withItems(List<Item> changed) {
    return new Node(name, creator, createdMillis, config, affiliates, subscriptions, changed);
  }

  public Node without(String itemId) {
    return withItems(changed(items, item -> item.id().equals(itemId)));
  }

  public @Nullable Item item(String id) {
    for (var item : items) {
      if (item.id().equals(id)) {
        return item;
      }
    }
    return null;
  }

  /// The item that was published last, or null.
  public @Nullable Item last(Instant now) {
    var live = live(now);
    return live.isEmpty() ? null : live.getLast();
  }

  /// The items that haven't expired.
  public List<Item> live(Instant now) {
    long seconds = config.count(NodeField.ITEM_EXPIRE, Integer.MAX_VALUE);
    if (seconds == Integer.MAX_VALUE) {
      return items;
    }
    long oldest = now.toEpochMilli() - seconds * 1000;
    return items.stream().filter(item -> item.publishedMillis() > oldest).toList();
  }

  private static <T> ArrayList<T> changed(List<T> all, Predicate<T> without) {
    var rest = new ArrayList<>(all);
    rest.removeIf(without);
    return rest;
  }
}
