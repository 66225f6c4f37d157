package chat.parlance.gateway.api.key;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Where the first API key comes from. With neither property there is none, and every request is
/// refused.
///
/// @param key a key that has every scope, as the operator's secret gives it
/// @param keyFile where the first key is written when this platform starts for the first time, and
///   read again later; its owner alone may read it
/// @param failuresPerMinute failed attempts that one address has a minute; 0 for any number
@Validated
@ConfigurationProperties("parlance.gateway.api")
record ApiKeyProperties(
    @Nullable @Size(min = 32, max = 256) String key,
    @Nullable Path keyFile,
    @Min(0) @DefaultValue("10") int failuresPerMinute) {

  @Override
  public String toString() {
    return "ApiKeyProperties[keyFile=" + keyFile + "]";
  }
}
