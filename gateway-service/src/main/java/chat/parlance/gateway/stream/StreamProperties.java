package chat.parlance.gateway.stream;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What a client may do, and for how long.
///
/// @param unboundWithin how long a client may take from its connection to a bound resource
/// @param stanzasPerSecond of one client, in the long run
/// @param stanzaBurst how many it may send at once
/// @param sizePerSecond bytes of one client, in the long run
/// @param sizeBurst how many it may send at once
/// @param maxStanza bytes of a stanza that isn't a request to an account or a service: those may be
///   as large as a frame, as they bring pictures
/// @param connectionsPerAddress of any kind, from one address (a /64 of IPv6), loopback excepted; 0
///   for any number
/// @param unboundConnections WebSockets without a session that there may be at once, from
///   everywhere
/// @param trustedProxies addresses or networks such as `10.0.0.0/8` whose `X-Forwarded-For` is
///   believed
/// @param drainWithin how long all clients may take to leave when this gateway goes
/// @param seeOtherUri where they are sent then; without it they hear `system-shutdown`
@Validated
@ConfigurationProperties("parlance.gateway.stream")
public record StreamProperties(
    @DurationMin(seconds = 1) @DurationMax(hours = 1) @DefaultValue("30s") Duration unboundWithin,
    @Min(1) @DefaultValue("500") int stanzasPerSecond,
    @Min(1) @DefaultValue("1000") int stanzaBurst,
    @NotNull @DefaultValue("512KB") DataSize sizePerSecond,
    @NotNull @DefaultValue("2MB") DataSize sizeBurst,
    @NotNull @DefaultValue("64KB") DataSize maxStanza,
    @Min(0) @DefaultValue("1000") int connectionsPerAddress,
    @Min(1) @DefaultValue("10000") int unboundConnections,
    @DefaultValue List<String> trustedProxies,
    @DurationMin(millis = 100) @DurationMax(minutes = 30) @DefaultValue("5s") Duration drainWithin,
    @Nullable URI seeOtherUri) {

  /// RFC 6120 section 13.12 wants the least; more than the most might not fit into a record of the
  /// log when it is written again.
  private static final long LEAST_STANZA_BYTES = 10_000;

  private static final long MOST_STANZA_BYTES = 150_000;

  public StreamProperties {
    if (maxStanza.toBytes() < LEAST_STANZA_BYTES || maxStanza.toBytes() > MOST_STANZA_BYTES) {
      throw new IllegalArgumentException("max-stanza must be from 10,000 to 150,000 bytes");
    }
    trustedProxies = List.copyOf(trustedProxies);
  }
}
