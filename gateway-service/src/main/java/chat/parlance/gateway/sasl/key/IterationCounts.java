package chat.parlance.gateway.sasl.key;

import chat.parlance.gateway.account.ScramHash;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many rounds the passwords of accounts get, so that no account stands out by its number.
@ConfigurationProperties("parlance.gateway.accounts")
public record IterationCounts(
    @DefaultValue("4096") int sha1Iterations, @DefaultValue("10000") int sha256Iterations) {

  int of(ScramHash hash) {
    return switch (hash) {
      case SHA_1 -> sha1Iterations;
      case SHA_256 -> sha256Iterations;
    };
  }
}
