package chat.parlance.messaging.api.web;

import chat.parlance.xmpp.jid.BareJid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What services and gateways share.
///
/// @param internalToken by which a request shows that it came through a gateway in another process;
///   without it no such request is served
@Validated
@ConfigurationProperties("parlance")
public record EdgeProperties(
    @DefaultValue("localhost") String domain,
    @Nullable @Size(min = 32, max = 256) String internalToken) {

  /// The domain as an address.
  BareJid address() {
    return BareJid.of(domain);
  }

  @Override
  public String toString() {
    return "EdgeProperties[" + domain + "]";
  }
}
