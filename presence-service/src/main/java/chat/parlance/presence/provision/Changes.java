package chat.parlance.presence.provision;

import chat.parlance.log.Context;
import chat.parlance.log.Effect;
import chat.parlance.log.Effect.Tell;
import chat.parlance.log.Inbox;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterEdit;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.roster.Separation;
import chat.parlance.presence.subscription.Watches;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.List;

/// What wishes make of a roster, and what the contacts hear of it.
final class Changes {

  private final RosterEdit edit;
  private final List<BareJid> hidden = new ArrayList<>();
  private final List<Effect> told = new ArrayList<>();
  private final List<BareJid> seen = new ArrayList<>();
  private int count;

  private Changes(RosterEdit edit) {
    this.edit = edit;
  }

  static Changes of(List<Wish> wishes, Context context) {
    var changes = new Changes(RosterEdit.of(context));
    for (var wish : wishes) {
      switch (wish) {
        case Wish.Wanted wanted -> changes.put(wanted, context);
        case Wish.Unwanted unwanted -> changes.remove(unwanted, context);
      }
    }
    return changes;
  }

  private void put(Wish.Wanted wanted, Context context) {
    var before = edit.item(wanted.jid());
    var after = wanted.applied(before);
    boolean fresh = !after.equals(before);
    if (fresh) {
      edit.put(after);
      count++;
    }
    if (before.hasFrom() && !after.hasFrom()) {
      hidden.add(wanted.jid());
    }
    told.addAll(Separation.cancellations(before, after, context));
    var sight = wanted.sight();
    // Told again although nothing changed here: the contact's roster may have been another since.
    if (sight != null && (sight.to() || sight.from())) {
      var bond = new Bond(sight.from(), sight.to(), fresh);
      told.add(new Tell(Inbox.PRESENCE, wanted.jid(), Bond.NAME, bond));
    }
    if (after.hasTo() && !before.hasTo()) {
      seen.add(wanted.jid());
    }
  }

  private void remove(Wish.Unwanted unwanted, Context context) {
    var before = edit.item(unwanted.jid());
    if (before.listed()) {
      removeItem(before, context);
    }
    if (unwanted.mutual()) {
      told.add(new Tell(Inbox.PRESENCE, unwanted.jid(), Bond.REMOVED, null));
    }
  }

  private void removeItem(RosterItem before, Context context) {
    count++;
    edit.remove(before.jid());
    if (before.hasFrom() && !before.isGiven()) {
      hidden.add(before.jid());
    }
    told.addAll(Separation.stanzas(before, context));
  }

  boolean isEmpty() {
    return count == 0;
  }

  Roster roster(RosterProperties limits) {
    return edit.roster(limits.maxRemovals());
  }

  /// Contacts first see that the account goes, then why. They hear who may see whom before they are
  /// asked for their presence.
  List<Effect> effects(RosterProperties limits, Context context) {
    var effects = new ArrayList<Effect>(Separation.disappear(hidden, context));
    effects.addAll(told);
    effects.addAll(edit.effects(limits.maxRemovals()));
    seen.forEach(contact -> effects.addAll(Watches.begin(contact, context)));
    return effects;
  }

  Element answer() {
    return Element.builder(Wish.NAME, Wish.NAMESPACE)
        .attribute("changed", Integer.toString(count))
        .build();
  }
}
