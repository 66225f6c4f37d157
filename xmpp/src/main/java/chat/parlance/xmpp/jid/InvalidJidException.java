package chat.parlance.xmpp.jid;

/// Says that a string isn't an address (RFC 7622); answered to a peer as `jid-malformed`. Its
/// message doesn't hold the string.
public final class InvalidJidException extends IllegalArgumentException {

  InvalidJidException(String why) {
    super(why);
  }
}
