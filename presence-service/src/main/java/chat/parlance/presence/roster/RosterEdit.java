package chat.parlance.presence.roster;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.StanzaIds;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Changes any number of items of a roster at once. Each change that clients see has a version of
/// its own (RFC 6121 section 2.6.3).
public final class RosterEdit {

  private final Roster before;
  private final Context context;
  private final TreeMap<BareJid, Change> changes = new TreeMap<>(Roster.ORDER);
  private final List<Change> seen = new ArrayList<>();
  private final boolean renewed;
  private RosterVersion version;
  private boolean touched;

  /// What becomes of an item.
  ///
  /// @param item absent if it is removed
  record Change(BareJid jid, @Nullable RosterItem item, RosterVersion version) {

    private static final int PUSH_BYTES = 150;

    /// The most that a client is sent of it, in bytes.
    int sizeBytes() {
      return PUSH_BYTES + (item == null ? RosterItem.unknown(jid) : item).sizeBytes();
    }
  }

  private RosterEdit(Roster before, Context context) {
    this.before = before;
    this.context = context;
    var known = RosterVersion.parse(before.version());
    renewed = known == null;
    version = known == null ? new RosterVersion(StanzaIds.of(context.recordId()), 0) : known;
  }

  /// Of the roster of the record's address.
  public static RosterEdit of(Context context) {
    return new RosterEdit(Roster.in(context.facts()), context);
  }

  /// What is known of a contact by now, who may be unknown.
  public RosterItem item(BareJid jid) {
    var change = changes.get(jid);
    if (change == null) {
      return before.item(jid);
    }
    return change.item() == null ? RosterItem.unknown(jid) : change.item();
  }

  /// Adds or changes an item, or removes it if there is no reason left to keep it.
  public RosterEdit put(RosterItem changed) {
    var known = item(changed.jid());
    if (changed.equals(known)) {
      return this;
    }
    touched = true;
    if (changed.looksLike(known)) {
      keep(new Change(changed.jid(), changed.isNeeded() ? changed : null, version));
      return this;
    }
    version = version.next();
    var numbered = changed.numbered(version.number());
    show(new Change(changed.jid(), numbered.isNeeded() ? numbered : null, version));
    return this;
  }

  /// Removes an item, but for what shared groups give.
  public RosterEdit remove(BareJid jid) {
    var known = item(jid);
    if (known.isGiven()) {
      return put(known.withoutOwn());
    }
    touched = true;
    if (known.isSeen()) {
      version = version.next();
      show(new Change(jid, null, version));
    } else {
      keep(new Change(jid, null, version));
    }
    return this;
  }

  private void keep(Change change) {
    changes.put(change.jid(), change);
  }

  private void show(Change change) {
    keep(change);
    seen.add(change);
  }

  /// The roster afterwards.
  ///
  /// @param maxRemovals how many contacts that were removed it remembers
  public Roster roster(int maxRemovals) {
    var removals = removals();
    int forgotten = Math.max(0, removals.size() - maxRemovals);
    long since = renewed ? 0 : before.since();
    return new Roster(
        seen.isEmpty() ? before.version() : version.toString(),
        items(),
        removals.subList(forgotten, removals.size()),
        forgotten == 0 ? since : removals.get(forgotten - 1).number());
  }

  // Both are sorted.
  private List<RosterItem> items() {
    var all = new ArrayList<RosterItem>(before.items().size() + changes.size());
    var rest = changes.values().iterator();
    var next = rest.hasNext() ? rest.next() : null;
    for (var item : before.items()) {
      while (next != null && Roster.ORDER.compare(next.jid(), item.jid()) < 0) {
        add(next, all);
        next = rest.hasNext() ? rest.next() : null;
      }
      if (next == null || !next.jid().equals(item.jid())) {
        all.add(item);
      }
    }
    while (next != null) {
      add(next, all);
      next = rest.hasNext() ? rest.next() : null;
    }
    return all;
  }

  private static void add(Change change, List<RosterItem> all) {
    if (change.item() != null) {
      all.add(change.item());
    }
  }

  private List<Removal> removals() {
    var all = new ArrayList<Removal>();
    for (var removal : before.removed()) {
      if (!changes.containsKey(removal.jid())) {
        all.add(removal);
      }
    }
    for (var change : seen) {
      if (change.item() == null && change.equals(changes.get(change.jid()))) {
        all.add(new Removal(change.jid(), change.version().number()));
      }
    }
    return all;
  }

  /// Makes the roster what is known, and tells the sessions that are interested of each change.
  ///
  /// @param maxRemovals how many contacts that were removed it remembers
  public List<Effect> effects(int maxRemovals) {
    if (!touched) {
      return List.of();
    }
    var effects = new ArrayList<Effect>(List.of(roster(maxRemovals).put()));
    for (var change : seen) {
      effects.addAll(RosterPush.of(RosterQuery.of(change), context));
    }
    return effects;
  }
}
