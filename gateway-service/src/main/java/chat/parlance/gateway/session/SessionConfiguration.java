package chat.parlance.gateway.session;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.behalf.BehalfConfiguration;
import chat.parlance.gateway.behalf.PendingRequests;
import chat.parlance.gateway.broker.BrokerConfiguration;
import chat.parlance.gateway.broker.EdgeLog;
import chat.parlance.gateway.delivery.CommitRing;
import chat.parlance.gateway.delivery.Deliveries;
import chat.parlance.gateway.iq.EdgeHandler;
import chat.parlance.gateway.iq.contact.ContactProperties;
import chat.parlance.gateway.routing.EdgeHandlers;
import chat.parlance.gateway.routing.EdgeRouter;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.routing.Intake;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.function.SingletonSupplier;

/// The sessions of this gateway's slot, what is routed where, and the answers at the edge, which
/// are found by their package.
@Configuration(proxyBeanMethods = false)
@Import({BrokerConfiguration.class, BehalfConfiguration.class})
@EnableConfigurationProperties({SessionProperties.class, ContactProperties.class})
@ComponentScan(basePackageClasses = EdgeHandler.class)
public class SessionConfiguration {

  @Bean
  EdgeRoutes edgeRoutes() {
    return new EdgeRoutes();
  }

  @Bean
  CommitRing gatewayCommitRing(MeterRegistry registry) {
    var ring = new CommitRing(System::nanoTime);
    registry.gauge("chat.gateway.deliveries.uncommitted", ring, CommitRing::size);
    registry.gauge("chat.gateway.deliveries.uncommitted.seconds", ring, CommitRing::heldSeconds);
    return ring;
  }

  @Bean
  EdgeRouter edgeRouter(
      HostedDomain hosted,
      EdgeRoutes routes,
      ObjectProvider<EdgeHandler> handlers,
      EdgeLog log,
      ObjectProvider<Intake> intake) {
    var all = SingletonSupplier.of(() -> new EdgeHandlers(handlers.stream().toList()));
    return new EdgeRouter(
        hosted.domain(), routes, all::obtain, log, intake.getIfAvailable(() -> Intake.OPEN));
  }

  @Bean
  SlotSessions sessions(
      SlotNumbers numbers,
      SessionProperties properties,
      EdgeLog log,
      EdgeRouter router,
      CommitRing ring,
      MeterRegistry registry) {
    var ports = new SessionPorts(log, router, ring);
    return new SlotSessions(numbers, properties, ports, System::nanoTime, registry);
  }

  @Bean
  Deliveries gatewayDeliveries(
      SlotNumbers numbers,
      SlotSessions sessions,
      EdgeLog log,
      CommitRing ring,
      PendingRequests requests) {
    return new Deliveries(numbers.slot(), sessions, log, ring, requests);
  }
}
