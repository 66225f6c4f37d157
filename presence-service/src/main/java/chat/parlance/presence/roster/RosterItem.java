package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A contact in a roster (RFC 6121 section 2.1.2).
///
/// @param name what the account calls the contact
/// @param approved whether a request of the contact would be approved unasked (section 3.4)
/// @param listed whether the account's clients are told of it; not for a stranger who asked and has
///   no answer yet
/// @param request what the contact asked with, while it has no answer (section 3.1.3)
/// @param changed the number of the roster's version that came of its last change that clients see
public record RosterItem(
    BareJid jid,
    @Nullable String name,
    List<String> groups,
    Subscription subscription,
    boolean approved,
    boolean listed,
    @Nullable Element request,
    long changed) {

  /// Of the longest reference to a character.
  private static final int ESCAPED_BYTES = 6;

  /// Of tags, attributes' names and all else around what the account chose.
  private static final int ITEM_BYTES = 100;

  private static final int GROUP_BYTES = 20;

  public RosterItem {
    groups = List.copyOf(groups);
  }

  /// A contact of whom nothing is known yet.
  public static RosterItem unknown(BareJid jid) {
    return new RosterItem(jid, null, List.of(), Subscription.NONE, false, false, null, 0);
  }

  /// In the roster, under such a name.
  RosterItem named(@Nullable String newName, List<String> newGroups) {
    return new RosterItem(jid, newName, newGroups, subscription, approved, true, request, changed);
  }

  /// With another state of the subscription. A request that has its answer is forgotten.
  public RosterItem in(Subscription state) {
    var kept = state.isPendingIn() ? request : null;
    return new RosterItem(jid, name, groups, state, approved, listed, kept, changed);
  }

  public RosterItem asking(Element newRequest) {
    return new RosterItem(jid, name, groups, subscription, approved, listed, newRequest, changed);
  }

  public RosterItem approved(boolean inAdvance) {
    return new RosterItem(jid, name, groups, subscription, inAdvance, listed, request, changed);
  }

  public RosterItem asListed() {
    return listed
        ? this
        : new RosterItem(jid, name, groups, subscription, approved, true, request, changed);
  }

  RosterItem numbered(long newChanged) {
    return new RosterItem(jid, name, groups, subscription, approved, listed, request, newChanged);
  }

  /// Whether it is worth keeping.
  boolean isNeeded() {
    return listed || subscription != Subscription.NONE;
  }

  /// The most that clients are sent of it, in bytes: counted, not written, as it is asked of all
  /// items whenever one grows.
  int sizeBytes() {
    int size = ITEM_BYTES + bytes(jid.toString()) + (name == null ? 0 : bytes(name));
    for (var group : groups) {
      size += GROUP_BYTES + bytes(group);
    }
    return size;
  }

  private static int bytes(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c == ' ' || Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '@';
      bytes += c >= 0x80 ? 3 : plain ? 1 : ESCAPED_BYTES;
    }
    return bytes;
  }

  /// Whether the account's clients would be told the same of both.
  boolean looksLike(RosterItem other) {
    return listed == other.listed
        && approved == other.approved
        && subscription.attribute().equals(other.subscription.attribute())
        && subscription.isPendingOut() == other.subscription.isPendingOut()
        && Objects.equals(name, other.name)
        && groups.equals(other.groups);
  }
}
