package chat.parlance.presence.roster;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A contact in a roster (RFC 6121 section 2.1.2).
///
/// @param name what the account calls the contact
/// @param approved whether a request of the contact would be approved unasked (section 3.4)
/// @param listed whether the account's clients are told of it; not for a stranger who asked and has
///   no answer yet
/// @param request what the contact asked with, while it has no answer (section 3.1.3)
/// @param changed the number of the roster's version that came of its last change that clients see
/// @param given by which shared groups the two are contacts anyway; all else is the account's own,
///   and stays as it is while they are
public record RosterItem(
    BareJid jid,
    @Nullable String name,
    List<String> groups,
    Subscription subscription,
    boolean approved,
    boolean listed,
    @Nullable Element request,
    long changed,
    List<Given> given) {

  /// Of the longest reference to a character.
  private static final int ESCAPED_BYTES = 6;

  /// Of tags, attributes' names and all else around what the account chose.
  private static final int ITEM_BYTES = 100;

  private static final int GROUP_BYTES = 20;

  public RosterItem {
    groups = List.copyOf(groups);
    given = List.copyOf(given);
  }

  /// A contact of whom nothing is known yet.
  public static RosterItem unknown(BareJid jid) {
    return new RosterItem(
        jid, null, List.of(), Subscription.NONE, false, false, null, 0, List.of());
  }

  /// In the roster, under such a name. Groups that are shared aren't the account's to choose.
  public RosterItem named(@Nullable String newName, List<String> newGroups) {
    var chosen =
        newGroups.stream()
            .filter(group -> given.stream().noneMatch(it -> it.name().equals(group)))
            .toList();
    return new RosterItem(
        jid, newName, chosen, subscription, approved, true, request, changed, given);
  }

  /// With what shared groups give, and else unchanged.
  public RosterItem given(List<Given> newGiven) {
    return new RosterItem(
        jid, name, groups, subscription, approved, listed, request, changed, newGiven);
  }

  /// With nothing but what shared groups give.
  RosterItem withoutOwn() {
    return unknown(jid).given(given).numbered(changed);
  }

  /// With another state of the subscription. A request that has its answer is forgotten.
  public RosterItem in(Subscription state) {
    var kept = state.isPendingIn() ? request : null;
    return new RosterItem(jid, name, groups, state, approved, listed, kept, changed, given);
  }

  public RosterItem asking(Element newRequest) {
    return new RosterItem(
        jid, name, groups, subscription, approved, listed, newRequest, changed, given);
  }

  public RosterItem approved(boolean inAdvance) {
    return new RosterItem(
        jid, name, groups, subscription, inAdvance, listed, request, changed, given);
  }

  public RosterItem asListed() {
    return listed
        ? this
        : new RosterItem(jid, name, groups, subscription, approved, true, request, changed, given);
  }

  RosterItem numbered(long newChanged) {
    return new RosterItem(
        jid, name, groups, subscription, approved, listed, request, newChanged, given);
  }

  /// Whether a shared group gives it.
  public boolean isGiven() {
    return !given.isEmpty();
  }

  /// Whether the account's clients are told of it.
  public boolean isSeen() {
    return listed || isGiven();
  }

  /// Whether the account sees the contact's presence.
  public boolean hasTo() {
    return isGiven() || subscription.hasTo();
  }

  /// Whether the contact sees the account's presence.
  public boolean hasFrom() {
    return isGiven() || subscription.hasFrom();
  }

  /// What the two see of each other.
  Subscription seenSubscription() {
    return isGiven() ? Subscription.BOTH : subscription;
  }

  /// What the account's clients call the contact.
  @Nullable String seenName() {
    return name != null || !isGiven() ? name : given.getFirst().contactName();
  }

  /// The groups that the account's clients show the contact in.
  public List<String> seenGroups() {
    return isGiven()
        ? Stream.concat(groups.stream(), given.stream().map(Given::name)).distinct().toList()
        : groups;
  }

  /// Whether it is worth keeping.
  boolean isNeeded() {
    return isSeen() || subscription != Subscription.NONE;
  }

  /// The most that clients are sent of it, in bytes: counted, not written, as it is asked of all
  /// items whenever one grows.
  int sizeBytes() {
    var seenName = seenName();
    int size = ITEM_BYTES + bytes(jid.toString()) + (seenName == null ? 0 : bytes(seenName));
    for (var group : seenGroups()) {
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
    var state = seenSubscription();
    var otherState = other.seenSubscription();
    return isSeen() == other.isSeen()
        && approved == other.approved
        && state.attribute().equals(otherState.attribute())
        && state.isPendingOut() == otherState.isPendingOut()
        && Objects.equals(seenName(), other.seenName())
        && seenGroups().equals(other.seenGroups());
  }
}
