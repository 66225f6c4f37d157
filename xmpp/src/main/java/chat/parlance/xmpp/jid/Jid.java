package chat.parlance.xmpp.jid;

/// An XMPP address that has been prepared and found valid (RFC 7622): of an account, a room or a
/// domain ([BareJid]), or of one of its resources ([FullJid]).
public sealed interface Jid permits BareJid, FullJid {

  /// Prepares and checks an address from a stranger.
  ///
  /// @throws InvalidJidException if it isn't one (RFC 7622 section 3)
  static Jid of(String address) {
    return JidParser.parse(address);
  }

  /// Takes an address apart that was prepared before, such as one from our own log.
  static Jid ofPrepared(String address) {
    return JidParser.split(address);
  }

  /// The address without its resourcepart.
  BareJid bare();

  /// The domainpart.
  default String domain() {
    return bare().domainpart();
  }

  /// Whether this, as an entry of a list, means an address: a full JID means itself, the bare JID
  /// of an account each of its resources too, and a domain all that is in it (XEP-0191 section 6).
  default boolean covers(Jid address) {
    return equals(address)
        || equals(address.bare())
        || (this instanceof BareJid bare && bare.isDomain() && domain().equals(address.domain()));
  }
}
