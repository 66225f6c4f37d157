package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.Metric;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether a consumer is a member of its group and in touch with it. Tells when the log goes away
/// and when it is back.
final class Membership {

  private static final Logger log = LoggerFactory.getLogger(Membership.class);
  private static final String HEARTBEAT_AGE = "last-heartbeat-seconds-ago";

  private final Inbox inbox;
  private final Consumer<?, ?> consumer;
  private final double limitSeconds;
  private @Nullable Metric heartbeatAge;
  private boolean away;

  /// @param limit of silence, after which the log counts as away
  Membership(Inbox inbox, Consumer<?, ?> consumer, Duration limit) {
    this.inbox = inbox;
    this.consumer = consumer;
    this.limitSeconds = limit.toMillis() / 1e3;
  }

  /// As [#look] found last.
  boolean isKept() {
    return !away && consumer.groupMetadata().generationId() > 0;
  }

  /// To be called about once a second.
  void look() {
    boolean now = silentSeconds() > limitSeconds;
    if (now && !away) {
      log.atWarn().addKeyValue("inbox", inbox).log("log_unavailable");
    } else if (away && !now) {
      log.atInfo().addKeyValue("inbox", inbox).log("log_back");
    }
    away = now;
  }

  /// Heartbeats are only sent while a broker is reached.
  private double silentSeconds() {
    if (heartbeatAge == null) {
      heartbeatAge =
          consumer.metrics().values().stream()
              .filter(metric -> metric.metricName().name().equals(HEARTBEAT_AGE))
              .findFirst()
              .orElse(null);
    }
    return heartbeatAge != null && heartbeatAge.metricValue() instanceof Double age ? age : 0;
  }
}
