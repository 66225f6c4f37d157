package chat.parlance.gateway.broker;

import chat.parlance.gateway.blocking.Blocks;
import chat.parlance.gateway.broker.producer.RecordPump;
import chat.parlance.gateway.broker.producer.UnderWayBudget;
import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.delivery.Deliveries;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.session.SlotNumbers;
import chat.parlance.gateway.session.SlotSessions;
import chat.parlance.gateway.websocket.EventLoops;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.Transport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The gateway's Kafka clients, and the keeper of its slot.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EdgeLogProperties.class, LogProperties.class})
public class BrokerConfiguration {

  /// How the process ends when another gateway has the slot: not as if all were well.
  private static final int SLOT_LOST = 3;

  @Bean
  KafkaClients gatewayKafkaClients(LogProperties properties, ObjectProvider<Transport> transport) {
    return new KafkaClients(properties, transport.getIfAvailable(() -> Transport.NETWORK));
  }

  @Bean(destroyMethod = "close")
  RecordPump gatewayRecordPump(
      KafkaClients gatewayKafkaClients,
      EdgeLogProperties properties,
      EventLoops loops,
      MeterRegistry registry) {
    long limit = properties.maxUnderWay().toBytes();
    var budget = new UnderWayBudget(limit);
    registry.gauge("chat.gateway.under.way.bytes", budget, UnderWayBudget::bytes);
    return new RecordPump(
        () -> gatewayKafkaClients.pushedProducer("gateway-" + properties.slot()),
        budget,
        properties.pause(),
        loops::ofThisThread);
  }

  @Bean
  EdgeLog gatewayLog(RecordPump pump, EdgeRoutes routes) {
    return new EdgeLog(pump, routes);
  }

  @Bean(destroyMethod = "close")
  KafkaProgress gatewayServiceProgress(
      KafkaClients gatewayKafkaClients, EdgeLogProperties properties) {
    return new KafkaProgress(gatewayKafkaClients, "gateway-" + properties.slot() + "-progress");
  }

  @Bean
  SlotNumbers gatewaySlotNumbers(EdgeLogProperties properties) {
    return new SlotNumbers(properties.slot());
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  SlotKeeper gatewaySlotKeeper(
      EdgeLogProperties properties,
      LogProperties logProperties,
      KafkaClients gatewayKafkaClients,
      EdgeLog edgeLog,
      SlotParts parts,
      ConfigurableApplicationContext context) {
    var ends = new SlotEnds(() -> Runtime.getRuntime().halt(SLOT_LOST), () -> stop(context));
    return new SlotKeeper(
        properties,
        logProperties,
        gatewayKafkaClients,
        edgeLog,
        parts,
        InstantSource.system(),
        ends);
  }

  @Bean
  SlotSilence gatewaySlotSilence(MeterRegistry registry) {
    return new SlotSilence(registry, InstantSource.system());
  }

  @Bean
  SlotParts gatewaySlotParts(
      SlotNumbers numbers,
      SlotSessions sessions,
      EdgeRoutes routes,
      Deliveries deliveries,
      CommitRing ring,
      Blocks blocks,
      SlotSilence silence,
      AccountWatch accounts) {
    return new SlotParts(numbers, sessions, routes, deliveries, ring, silence, blocks, accounts);
  }

  /// Out of service until the log was read and tells of all services, and while it can't be written
  /// to.
  @Bean
  HealthIndicator slotHealthIndicator(SlotKeeper keeper) {
    return new SlotHealth(keeper::serves, keeper::awaited);
  }

  /// The context can't be closed by a thread that it waits for.
  private static void stop(ConfigurableApplicationContext context) {
    Thread.ofPlatform().name("gateway-stop").start(context::close);
  }
}
