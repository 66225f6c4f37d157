package chat.parlance.gateway.account;

import chat.parlance.xmpp.jid.BareJid;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The domain whose accounts these are.
@ConfigurationProperties("parlance")
public record HostedDomain(@DefaultValue("localhost") String domain) {

  /// Prepares the domain as an address has it.
  public HostedDomain {
    domain = BareJid.of(domain).domainpart();
  }

  /// The address of the account with that localpart.
  ///
  /// @throws chat.parlance.xmpp.jid.InvalidJidException if it can't be one
  public BareJid account(String localpart) {
    return BareJid.of(localpart + "@" + domain);
  }

  /// Whether that is the address of an account here, existing or not.
  public boolean hosts(BareJid jid) {
    return !jid.isDomain() && jid.domainpart().equals(domain);
  }
}
