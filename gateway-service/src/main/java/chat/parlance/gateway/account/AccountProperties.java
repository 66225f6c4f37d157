package chat.parlance.gateway.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How passwords become keys. Both counts apply to passwords set from then on.
///
/// @param sha1Iterations rounds for SCRAM-SHA-1, and so what a login by PLAIN costs us (4096 take
///   about a millisecond); RFC 5802 section 5.1 asks for 4096 at least
/// @param sha256Iterations rounds for SCRAM-SHA-256, which cost us nothing at a login: the client
///   does them
/// @param passwordThreads how many passwords are turned into keys at once, for a login by PLAIN or
///   because they are new; 0 for one fewer than there are processors
@Validated
@ConfigurationProperties("parlance.gateway.accounts")
record AccountProperties(
    @Min(4096) @Max(10_000_000) @DefaultValue("4096") int sha1Iterations,
    @Min(4096) @Max(10_000_000) @DefaultValue("10000") int sha256Iterations,
    @Min(0) @Max(1024) @DefaultValue("0") int passwordThreads) {

  int passwordPermits() {
    return passwordThreads == 0
        ? Math.max(1, Runtime.getRuntime().availableProcessors() - 1)
        : passwordThreads;
  }
}
