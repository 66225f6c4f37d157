package chat.parlance.presence.session;

import chat.parlance.xmpp.stanza.Presence;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large presence may be. All that an account's sessions broadcast last is written anew
/// whenever one of them broadcasts.
///
/// @param maxBytes of one stanza
/// @param maxAccountBytes of the last broadcasts of all of an account's sessions
@Validated
@ConfigurationProperties("parlance.presence.stanza")
public record StanzaProperties(
    @Min(1024) @Max(65_536) @DefaultValue("4096") int maxBytes,
    @Min(4096) @Max(262_144) @DefaultValue("32768") int maxAccountBytes) {

  /// The defaults.
  public static final StanzaProperties DEFAULT = new StanzaProperties(4096, 32_768);

  /// Whether a stanza is too large.
  public boolean isTooLarge(Presence presence) {
    return presence.element().sizeBytes() > maxBytes;
  }
}
