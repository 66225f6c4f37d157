package chat.parlance.system.people;

import java.util.Map;

/// Two people who do things to each other at the same moment.
record Pair(Person one, Person other) {

  private static final Map<String, String> MIRRORED =
      Map.of("both", "both", "to", "from", "from", "to", "none", "none");

  Handset phone() {
    return one.handsets().getFirst();
  }

  Handset otherPhone() {
    return other.handsets().getFirst();
  }

  void come() throws Exception {
    phone().come("here", 0);
    otherPhone().come("here", 0);
  }

  void look() throws Exception {
    phone().look();
    otherPhone().look();
  }

  /// Each asks to see the other.
  void subscribe() throws Exception {
    phone().subscription("subscribe", other.address());
    otherPhone().subscription("subscribe", one.address());
  }

  /// Both let those see them who have asked so far.
  void approve() throws Exception {
    approve(phone(), other);
    approve(otherPhone(), one);
  }

  private static void approve(Handset phone, Person contact) throws Exception {
    if (phone.askers().remove(contact.key())) {
      phone.subscription("subscribed", contact.address());
    }
  }

  /// Whether each is in the other's roster with `both`, and sees the other.
  boolean areFriends() {
    return sees(phone(), other) && sees(otherPhone(), one);
  }

  private static boolean sees(Handset phone, Person contact) {
    return "both".equals(phone.roster().get(contact.key()))
        && "here".equals(phone.seen().get(contact.key() + "/0"));
  }

  /// Whether what one roster says is what the other one says, and whoever asks is waited for.
  boolean agree() {
    var mine = phone().roster().getOrDefault(other.key(), "none");
    var theirs = otherPhone().roster().getOrDefault(one.key(), "none");
    return MIRRORED.get(subscription(mine)).equals(subscription(theirs))
        && mine.endsWith("?") == otherPhone().askers().contains(one.key())
        && theirs.endsWith("?") == phone().askers().contains(other.key());
  }

  private static String subscription(String entry) {
    return entry.replace("?", "");
  }

  @Override
  public String toString() {
    return "%s: %s %s, %s: %s %s"
        .formatted(
            one.key(),
            phone().roster(),
            phone().askers(),
            other.key(),
            otherPhone().roster(),
            otherPhone().askers());
  }
}
