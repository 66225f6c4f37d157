package chat.parlance.standalone.broker;

import chat.parlance.standalone.Loopback;
import chat.parlance.standalone.direct.LocalLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import kafka.server.KafkaConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running broker. What it confirmed survives a `kill -9` of the process.
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final Node node;
  private final int port;

  private EmbeddedBroker(Node node, int port) {
    this.node = node;
    this.port = port;
  }

  /// Starts it and returns when clients can use it.
  public static EmbeddedBroker start(BrokerSettings settings) {
    try {
      BrokerStorage.prepare(settings.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var properties = BrokerProperties.of(settings, Loopback.port(0));
    var node = new Node(KafkaConfig.fromProps(properties, false));
    try {
      node.start();
    } catch (RuntimeException e) {
      node.close();
      throw e;
    }
    log.atInfo().addKeyValue("port", settings.port()).log("broker_started");
    return new EmbeddedBroker(node, settings.port());
  }

  /// Where clients connect, as Kafka's `bootstrap.servers`.
  public String bootstrapServers() {
    return Loopback.HOST + ":" + port;
  }

  /// Its partitions, for this process.
  public LocalLog log() {
    return node.log();
  }

  @Override
  public void close() {
    node.close();
    log.atInfo().log("broker_stopped");
  }
}
