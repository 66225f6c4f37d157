package chat.parlance.standalone.broker;

import chat.parlance.standalone.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running broker. What it confirmed survives a `kill -9` of the process.
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
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
    var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    log.atInfo().addKeyValue("port", settings.port()).log("broker_started");
    return new EmbeddedBroker(server, settings.port());
  }

  /// Where clients connect, as Kafka's `bootstrap.servers`.
  public String bootstrapServers() {
    return Loopback.HOST + ":" + port;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    log.atInfo().log("broker_stopped");
  }
}
