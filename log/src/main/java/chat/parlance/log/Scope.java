package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom a stanza is for, by the form of its `to`.
public enum Scope {
  /// The sender's own account: no `to`, or its own bare JID.
  OWN_ACCOUNT,
  /// An account by its bare JID, the sender's own too; also every bare JID of another domain.
  ACCOUNT,
  /// A full JID.
  RESOURCE,
  /// The domain that we serve, or a resource of it.
  DOMAIN;

  private static final Set<Scope> OWN = Set.of(OWN_ACCOUNT);
  private static final Set<Scope> OWN_OR_ANY =
      Collections.unmodifiableSet(EnumSet.of(OWN_ACCOUNT, ACCOUNT));
  private static final Set<Scope> ANY = Set.of(ACCOUNT);
  private static final Set<Scope> FULL = Set.of(RESOURCE);
  private static final Set<Scope> SERVER = Set.of(DOMAIN);

  /// The scopes that a stanza has.
  ///
  /// A message or IQ without `to` is for the sender's bare JID (RFC 6120 section 10.3); presence
  /// without `to` is a broadcast and not directed to anybody, so it has only [#OWN_ACCOUNT].
  ///
  /// @param sender who sent it, or the address whose log it is in, if it names no sender
  /// @param domain the domain that we serve
  public static Set<Scope> of(Stanza stanza, BareJid sender, String domain) {
    @Nullable Jid to = stanza.to();
    if (to == null) {
      return stanza instanceof Presence ? OWN : OWN_OR_ANY;
    }
    if (to.bare().isDomain() && to.domain().equals(domain)) {
      return SERVER;
    }
    if (to instanceof FullJid) {
      return FULL;
    }
    return to.equals(sender) ? OWN_OR_ANY : ANY;
  }
}
