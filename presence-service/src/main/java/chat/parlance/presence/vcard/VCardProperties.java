package chat.parlance.presence.vcard;

import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large vCards may be.
///
/// @param maxBytes of one, its picture included
@Validated
@ConfigurationProperties("parlance.presence.vcard")
public record VCardProperties(@Min(1024) @Max(786_432) @DefaultValue("196608") int maxBytes) {

  /// The defaults.
  public static final VCardProperties DEFAULT = new VCardProperties(196_608);

  boolean allow(@Nullable Element vCard) {
    return vCard == null || vCard.bytes().length <= maxBytes;
  }

  StanzaError error() {
    return StanzaError.of(Condition.POLICY_VIOLATION, "a vCard has at most " + maxBytes + " bytes");
  }
}
