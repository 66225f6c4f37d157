package chat.parlance.presence.provision;

/// What an account tells a contact of what the two see of each other from now on; the contact's
/// account says the same back when it has taken it.
///
/// @param sees whether the contact sees the teller's presence
/// @param seen whether the teller sees the contact's
/// @param fresh whether it is new to the teller, who then wants to hear back
record Bond(boolean sees, boolean seen, boolean fresh) {

  /// The names under which it is told there and back, and under which its removal is.
  static final String NAME = "bond";

  static final String TAKEN = "bondtaken";
  static final String REMOVED = "bondremoved";

  Bond reversed() {
    return new Bond(seen, sees, false);
  }
}
