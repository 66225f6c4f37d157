package chat.parlance.log.broker;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How to reach the log, and how it is laid out.
///
/// @param bootstrapServers of the Kafka cluster
/// @param partitions of every inbox; can't change once the topics are there
/// @param replicationFactor of topics that are created
/// @param slots of gateways: partitions of `deliveries`
/// @param instanceId names this process among its like, so that it gets its partitions back at once
///   when it restarts; absent where processes come and go
/// @param linger how long a record may wait for company before it is written: a millisecond saves a
///   third of the CPU at moderate loads, and is added to each of a message's two hops
@ConfigurationProperties("parlance.log")
public record LogProperties(
    @DefaultValue("127.0.0.1:9092") String bootstrapServers,
    @DefaultValue("8") int partitions,
    @DefaultValue("1") short replicationFactor,
    @DefaultValue("4") int slots,
    @Nullable String instanceId,
    @DefaultValue("0ms") Duration linger,
    @DefaultValue Retention retention,
    @DefaultValue Service service) {

  public LogProperties {
    if (partitions < 1 || replicationFactor < 1 || slots < 1) {
      throw new IllegalArgumentException("partitions, replicas and slots are at least one");
    }
  }

  /// The defaults, with a certain cluster.
  public static LogProperties of(String bootstrapServers) {
    return new LogProperties(
        bootstrapServers, 8, (short) 1, 4, null, Duration.ZERO, Retention.DEFAULT, Service.DEFAULT);
  }

  /// How long records are kept.
  ///
  /// @param inboxes also the time within which a service must have come back
  /// @param audit who administered what
  /// @param reports what accounts report of others
  /// @param origins a source that is silent for longer is forgotten, see
  ///   [chat.parlance.log.state.Origins]; a gateway that was away for longer ends its sessions
  public record Retention(
      @DefaultValue("24h") Duration inboxes,
      @DefaultValue("24h") Duration deliveries,
      @DefaultValue("7d") Duration archive,
      @DefaultValue("14d") Duration deadLetters,
      @DefaultValue("90d") Duration audit,
      @DefaultValue("90d") Duration reports,
      @DefaultValue("15m") Duration origins) {

    static final Retention DEFAULT =
        new Retention(
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofDays(7),
            Duration.ofDays(14),
            Duration.ofDays(90),
            Duration.ofDays(90),
            Duration.ofMinutes(15));
  }

  /// How a service follows its inbox.
  ///
  /// @param threads consumers in this process
  /// @param standby whether state of partitions that others own is kept ready
  /// @param commitInterval how often the place is committed, and so how much is done again after a
  ///   crash
  /// @param sessionTimeout after which a silent instance is replaced
  /// @param originInterval how often the origins are written down
  /// @param maxUnderWayBytes written and not yet confirmed, before no more is read
  /// @param maxBacklog records that wait for the store or for confirmation, before no more is read
  /// @param factCache unchanged facts of the store to hold per partition
  /// @param factCacheSize of all of these as JSON; in memory they are several times that
  /// @param introduction how long a service that is new goes on asking what became of accounts,
  ///   until all gateways tell it by themselves: longer than one can be without the log unnoticed
  public record Service(
      @DefaultValue("1") int threads,
      @DefaultValue("true") boolean standby,
      @DefaultValue("500ms") Duration commitInterval,
      @DefaultValue("10s") Duration sessionTimeout,
      @DefaultValue("30s") Duration originInterval,
      @DefaultValue("16777216") int maxUnderWayBytes,
      @DefaultValue("5000") int maxBacklog,
      @DefaultValue("10000") int factCache,
      @DefaultValue("8MB") DataSize factCacheSize,
      @DefaultValue("30s") Duration introduction) {

    static final Service DEFAULT =
        new Service(
            1,
            true,
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            16 << 20,
            5_000,
            10_000,
            DataSize.ofMegabytes(8),
            Duration.ofSeconds(30));
  }
}
