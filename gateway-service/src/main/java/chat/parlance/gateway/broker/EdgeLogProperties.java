package chat.parlance.gateway.broker;

import chat.parlance.log.Inbox;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// How the gateway uses the log.
///
/// @param slot this gateway's number among all: its partition of `deliveries`
/// @param pause the shortest time between two bursts of records: under load that many more travel
///   in one request, and when it is quiet nothing waits
/// @param maxUnderWay how much may be unconfirmed before sockets aren't read
/// @param heartbeat how often the gateway says that it lives
/// @param commitInterval how often its place in `deliveries` is recorded
/// @param retire whether nobody is to be served: all sessions of the slot end, what they are owed
///   is handed back, and then the process ends
/// @param awaitedServices the inboxes whose services must have declared themselves, once, before
///   anybody is served; none if empty
@Validated
@ConfigurationProperties("parlance.gateway")
public record EdgeLogProperties(
    @Min(0) @DefaultValue("0") int slot,
    @DurationMin @DefaultValue("2ms") Duration pause,
    @NotNull @DefaultValue("16MB") DataSize maxUnderWay,
    @DurationMin(millis = 100) @DefaultValue("5s") Duration heartbeat,
    @DurationMin(millis = 10) @DefaultValue("1s") Duration commitInterval,
    @DefaultValue("false") boolean retire,
    @DefaultValue({"messaging", "presence"}) Set<Inbox> awaitedServices) {

  public EdgeLogProperties {
    awaitedServices = Set.copyOf(awaitedServices);
  }
}
