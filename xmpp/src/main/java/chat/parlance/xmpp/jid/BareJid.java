package chat.parlance.xmpp.jid;

import org.jspecify.annotations.Nullable;

/// An address without a resourcepart: an account, a room, or a domain (RFC 7622 section 3.1).
///
/// @param localpart prepared by the UsernameCaseMapped profile; absent for a domain
/// @param domainpart prepared, in lower case
public record BareJid(@Nullable String localpart, String domainpart) implements Jid {

  /// Prepares and checks an address from a stranger.
  ///
  /// @throws InvalidJidException if it isn't a bare JID
  public static BareJid of(String address) {
    if (Jid.of(address) instanceof BareJid bare) {
      return bare;
    }
    throw new InvalidJidException("has a resourcepart");
  }

  /// Takes an address apart that was prepared before, such as one from our own log.
  public static BareJid ofPrepared(String address) {
    return Jid.ofPrepared(address).bare();
  }

  @Override
  public BareJid bare() {
    return this;
  }

  /// This address with a resourcepart that is prepared and checked here.
  ///
  /// @throws InvalidJidException if the resourcepart isn't one
  public FullJid withResource(String resourcepart) {
    return new FullJid(this, JidParser.resourcepart(resourcepart));
  }

  /// Whether this is the address of a domain.
  public boolean isDomain() {
    return localpart == null;
  }

  @Override
  public String toString() {
    return localpart == null ? domainpart : localpart + "@" + domainpart;
  }
}
