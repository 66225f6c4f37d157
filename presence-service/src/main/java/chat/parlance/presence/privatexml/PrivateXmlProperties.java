package chat.parlance.presence.privatexml;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How much an account may store.
///
/// @param maxBytes of all that it stores
/// @param maxElements that it stores
@Validated
@ConfigurationProperties("parlance.presence.private-xml")
public record PrivateXmlProperties(
    @Min(1024) @Max(786_432) @DefaultValue("131072") int maxBytes,
    @Min(1) @Max(1000) @DefaultValue("100") int maxElements) {

  /// The defaults.
  public static final PrivateXmlProperties DEFAULT = new PrivateXmlProperties(131_072, 100);

  boolean allow(PrivateXml stored) {
    return stored.sizeBytes() <= maxBytes && stored.elements().size() <= maxElements;
  }
}
