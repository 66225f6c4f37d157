package chat.parlance.standalone.broker;

import chat.parlance.standalone.Loopback;
import java.util.Properties;

/// Kafka's own settings for one small node that is broker and controller.
final class BrokerProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private final Properties properties = new Properties();

  private BrokerProperties() {}

  static Properties of(BrokerSettings settings, int controllerPort) {
    var made = new BrokerProperties();
    made.listeners(settings.port(), controllerPort);
    made.log(settings);
    made.coordination();
    made.size();
    return made.properties;
  }

  private void listeners(int port, int controllerPort) {
    set("process.roles", "broker,controller");
    set("node.id", NODE_ID);
    set("controller.quorum.voters", NODE_ID + "@" + Loopback.HOST + ":" + controllerPort);
    set("controller.listener.names", CONTROLLER_LISTENER);
    set("inter.broker.listener.name", "CLIENTS");
    set(
        "listeners",
        "CLIENTS://%s:%d,%s://%s:%d"
            .formatted(Loopback.HOST, port, CONTROLLER_LISTENER, Loopback.HOST, controllerPort));
    set("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  private void log(BrokerSettings settings) {
    set("log.dirs", settings.directory());
    set("auto.create.topics.enable", false);
    // After a kill the newest segment of each partition is read again, so it is kept short.
    set("log.segment.bytes", 16 << 20);
    set("log.index.size.max.bytes", 1 << 20);
    if (settings.flushIntervalMessages() > 0) {
      set("log.flush.interval.messages", settings.flushIntervalMessages());
    }
  }

  private void coordination() {
    set("offsets.topic.num.partitions", 4);
    set("offsets.topic.replication.factor", 1);
    set("offsets.topic.segment.bytes", 4 << 20);
    set("transaction.state.log.num.partitions", 1);
    set("transaction.state.log.replication.factor", 1);
    set("transaction.state.log.min.isr", 1);
    set("share.coordinator.state.topic.num.partitions", 1);
    set("share.coordinator.state.topic.replication.factor", 1);
    set("share.coordinator.state.topic.min.isr", 1);
    set("group.initial.rebalance.delay.ms", 0);
    // After a kill the controller lets the broker in again only when its old session has expired.
    set("broker.session.timeout.ms", 3_000);
    set("broker.heartbeat.interval.ms", 1_000);
    // An idle node writes nothing: its metadata log would grow twice a second otherwise.
    set("metadata.max.idle.interval.ms", 0);
  }

  private void size() {
    set("num.network.threads", 2);
    set("listener.name.controller.num.network.threads", 1);
    set("group.coordinator.threads", 1);
    set("num.io.threads", 2);
    set("background.threads", 2);
    set("num.recovery.threads.per.data.dir", 2);
    set("log.cleaner.threads", 1);
    set("log.cleaner.dedupe.buffer.size", 4 << 20);
    set("log.cleaner.io.buffer.size", 128 << 10);
    set("queued.max.requests", 100);
    set("metric.reporters", "");
  }

  private void set(String name, Object value) {
    properties.setProperty(name, value.toString());
  }
}
