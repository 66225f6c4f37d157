package chat.parlance.standalone.broker;

import chat.parlance.standalone.direct.LocalLog;
import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.LoggerFactory;

/// A broker and its controller, put together as [KafkaRaftServer] does, which keeps the broker to
/// itself.
final class Node implements AutoCloseable {

  private final ControllerServer controller;
  private final BrokerServer broker;

  Node(KafkaConfig config) {
    var found =
        KafkaRaftServer.initializeLogDirs(
            config, LoggerFactory.getLogger(KafkaRaftServer.class), "");
    var directories = found._1();
    var shared =
        new SharedServer(
            config,
            directories,
            Time.SYSTEM,
            Server.initializeMetrics(config, Time.SYSTEM, directories.clusterId().orElseThrow()),
            CompletableFuture.completedFuture(
                QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
            QuorumConfig.parseBootstrapServers(config.quorumConfig().bootstrapServers()),
            new StandardFaultHandlerFactory(),
            ServerSocketFactory.INSTANCE);
    broker = new BrokerServer(shared);
    controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), found._2());
  }

  void start() {
    controller.startup();
    broker.startup();
  }

  /// Of a broker that has started.
  LocalLog log() {
    return new LocalLog(broker.replicaManager(), broker.metadataCache());
  }

  /// The broker needs its controller to stop in good order.
  @Override
  public void close() {
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }
}
