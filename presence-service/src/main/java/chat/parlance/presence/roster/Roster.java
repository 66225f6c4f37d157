package chat.parlance.presence.roster;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account's roster, with the requests that wait for an answer.
///
/// @param version names what clients see of it, see [RosterVersion]; changes when that changes
/// @param items in the order of their addresses
/// @param removed contacts that were removed last, in the order in which they were
/// @param since the number of the oldest version of which it is known what changed after it
public record Roster(String version, List<RosterItem> items, List<Removal> removed, long since) {

  /// The order of items.
  static final Comparator<BareJid> ORDER =
      Comparator.comparing(BareJid::domainpart)
          .thenComparing(BareJid::localpart, Comparator.nullsFirst(Comparator.naturalOrder()));

  /// One document per account; absent while nobody is in it.
  public static final Fact<Roster> FACT = Fact.inStore("roster", Roster.class);

  /// The roster of an account that never had a contact.
  public static final Roster EMPTY = new Roster("0", List.of(), List.of(), 0);

  public Roster {
    items = sorted(items);
    removed = List.copyOf(removed);
  }

  private static List<RosterItem> sorted(List<RosterItem> items) {
    for (int i = 1; i < items.size(); i++) {
      if (ORDER.compare(items.get(i - 1).jid(), items.get(i).jid()) > 0) {
        return items.stream().sorted(Comparator.comparing(RosterItem::jid, ORDER)).toList();
      }
    }
    return List.copyOf(items);
  }

  public static Roster in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? EMPTY : known;
  }

  /// What is known of a contact, or null.
  public @Nullable RosterItem find(BareJid jid) {
    int low = 0;
    int high = items.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      var item = items.get(middle);
      int order = ORDER.compare(item.jid(), jid);
      if (order == 0) {
        return item;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return null;
  }

  /// What is known of a contact, who may be unknown.
  public RosterItem item(BareJid jid) {
    var known = find(jid);
    return known == null ? RosterItem.unknown(jid) : known;
  }

  /// What clients see of it, in the order in which it changed last.
  public List<RosterItem> listed() {
    return items.stream()
        .filter(RosterItem::isSeen)
        .sorted(Comparator.comparingLong(RosterItem::changed))
        .toList();
  }

  private Stream<RosterItem> visible() {
    return items.stream().filter(RosterItem::isSeen);
  }

  /// What changed since a version, in that order; null if that isn't known, or more than the whole.
  @Nullable List<RosterEdit.Change> since(@Nullable String known) {
    if (version.equals(known)) {
      return List.of();
    }
    var from = RosterVersion.parse(known);
    var now = RosterVersion.parse(version);
    if (from == null
        || now == null
        || !from.incarnation().equals(now.incarnation())
        || from.number() < since
        || from.number() > now.number()) {
      return null;
    }
    var changes = changesSince(from);
    int size = changes.stream().mapToInt(RosterEdit.Change::sizeBytes).sum();
    return size > sizeBytes() ? null : changes;
  }

  private List<RosterEdit.Change> changesSince(RosterVersion from) {
    var changed =
        visible().map(item -> new RosterEdit.Change(item.jid(), item, from.at(item.changed())));
    var gone =
        removed.stream().map(it -> new RosterEdit.Change(it.jid(), null, from.at(it.number())));
    return Stream.concat(changed, gone)
        .filter(change -> change.version().number() > from.number())
        .sorted(Comparator.comparingLong(change -> change.version().number()))
        .toList();
  }

  /// The most that clients are sent of it, in bytes.
  int sizeBytes() {
    return visible().mapToInt(RosterItem::sizeBytes).sum();
  }

  /// Whether an item may be listed and look like this. One that doesn't grow may, always.
  public boolean hasRoomFor(RosterItem changed, RosterProperties limits) {
    var before = item(changed.jid());
    if (!before.isSeen() && visible().count() >= limits.maxItems()) {
      return false;
    }
    int grown = changed.sizeBytes() - (before.isSeen() ? before.sizeBytes() : 0);
    return grown <= 0 || sizeBytes() + grown <= limits.maxBytes();
  }

  /// Whether it is within the limits, or at least no larger than before.
  public boolean fits(Roster before, RosterProperties limits) {
    long count = visible().count();
    int size = sizeBytes();
    return (count <= limits.maxItems() || count <= before.visible().count())
        && (size <= limits.maxBytes() || size <= before.sizeBytes());
  }

  /// Strangers who asked and have no answer yet.
  public long strangers() {
    return items.stream().filter(item -> !item.isSeen()).count();
  }

  /// Contacts whom the account asked and who didn't answer yet.
  public long asked() {
    return items.stream().filter(item -> item.subscription().isPendingOut()).count();
  }

  /// Requests that have no answer yet.
  public Stream<RosterItem> requests() {
    return items.stream().filter(item -> item.request() != null);
  }

  /// Who sees the account's presence.
  public Stream<BareJid> subscribers() {
    return items.stream().filter(RosterItem::hasFrom).map(RosterItem::jid);
  }

  /// Whose presence the account sees.
  public Stream<BareJid> subscriptions() {
    return items.stream().filter(RosterItem::hasTo).map(RosterItem::jid);
  }

  /// Whether a contact sees the account's presence.
  public boolean isSubscriber(BareJid jid) {
    return item(jid).hasFrom();
  }

  /// Makes this what is known.
  public Put<Roster> put() {
    return new Put<>(FACT, this);
  }
}
