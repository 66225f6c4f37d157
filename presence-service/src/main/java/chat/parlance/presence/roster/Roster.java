package chat.parlance.presence.roster;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account's roster, with the requests that wait for an answer.
///
/// @param version names what clients see of it; changes when that changes (XEP-0237)
public record Roster(String version, List<RosterItem> items) {

  /// One document per account; absent while nobody is in it.
  public static final Fact<Roster> FACT = Fact.inStore("roster", Roster.class);

  /// The roster of an account that never had a contact.
  public static final Roster EMPTY = new Roster("0", List.of());

  public Roster {
    items = List.copyOf(items);
  }

  public static Roster in(Facts facts) {
    var known = facts.get(FACT);
    return known == null ? EMPTY : known;
  }

  /// What is known of a contact, or null.
  public @Nullable RosterItem find(BareJid jid) {
    for (var item : items) {
      if (item.jid().equals(jid)) {
        return item;
      }
    }
    return null;
  }

  /// What is known of a contact, who may be unknown.
  public RosterItem item(BareJid jid) {
    var known = find(jid);
    return known == null ? RosterItem.unknown(jid) : known;
  }

  /// What clients see of it.
  public List<RosterItem> listed() {
    return items.stream().filter(RosterItem::listed).toList();
  }

  /// The most that clients are sent of it, in bytes.
  int sizeBytes() {
    return listed().stream().mapToInt(RosterItem::sizeBytes).sum();
  }

  /// Whether an item may be listed and look like this. One that doesn't grow may, always.
  public boolean hasRoomFor(RosterItem changed, RosterProperties limits) {
    var before = item(changed.jid());
    if (!before.listed() && listed().size() >= limits.maxItems()) {
      return false;
    }
    int grown = changed.sizeBytes() - (before.listed() ? before.sizeBytes() : 0);
    return grown <= 0 || sizeBytes() + grown <= limits.maxBytes();
  }

  /// Strangers who asked and have no answer yet.
  public long strangers() {
    return items.stream().filter(item -> !item.listed()).count();
  }

  /// Requests that have no answer yet.
  public Stream<RosterItem> requests() {
    return items.stream().filter(item -> item.request() != null);
  }

  /// Who sees the account's presence.
  public Stream<BareJid> subscribers() {
    return items.stream().filter(item -> item.subscription().hasFrom()).map(RosterItem::jid);
  }

  /// Whose presence the account sees.
  public Stream<BareJid> subscriptions() {
    return items.stream().filter(item -> item.subscription().hasTo()).map(RosterItem::jid);
  }

  /// Whether a contact sees the account's presence.
  public boolean isSubscriber(BareJid jid) {
    return item(jid).subscription().hasFrom();
  }

  /// With an item added or changed, or removed if there is no reason left to keep it.
  ///
  /// @param newVersion counts if clients see the difference
  public Roster with(RosterItem changed, String newVersion) {
    var others = items.stream().filter(item -> !item.jid().equals(changed.jid()));
    var all = changed.isNeeded() ? Stream.concat(others, Stream.of(changed)) : others;
    boolean visible = !changed.looksLike(item(changed.jid()));
    return new Roster(visible ? newVersion : version, all.toList());
  }

  Roster without(BareJid jid, String newVersion) {
    return new Roster(newVersion, items.stream().filter(item -> !item.jid().equals(jid)).toList());
  }

  /// Makes this what is known.
  public Put<Roster> put() {
    return new Put<>(FACT, this);
  }
}
