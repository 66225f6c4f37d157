package chat.parlance.xmpp.jid;

/// The address of one resource of an account, of a room (an occupant) or of a domain.
///
/// @param bare the address without its resourcepart
/// @param resourcepart prepared by the OpaqueString profile, never empty
public record FullJid(BareJid bare, String resourcepart) implements Jid {

  /// Prepares and checks an address from a stranger.
  ///
  /// @throws InvalidJidException if it isn't a full JID
  public static FullJid of(String address) {
    if (Jid.of(address) instanceof FullJid full) {
      return full;
    }
    throw new InvalidJidException("has no resourcepart");
  }

  @Override
  public String toString() {
    return bare + "/" + resourcepart;
  }
}
