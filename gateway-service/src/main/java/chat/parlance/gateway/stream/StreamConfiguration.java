package chat.parlance.gateway.stream;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.iq.caps.ServerCaps;
import chat.parlance.gateway.limit.TrustedProxies;
import chat.parlance.gateway.registration.Registration;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.gateway.sasl.Authenticator;
import chat.parlance.gateway.session.Sessions;
import chat.parlance.gateway.websocket.EventLoops;
import chat.parlance.gateway.websocket.WebSocketLimits;
import chat.parlance.gateway.websocket.WebSocketProperties;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/// The streams, on the port of the web server.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StreamProperties.class, WebSocketProperties.class})
public class StreamConfiguration {

  /// One property for the whole port, REST included.
  @Bean
  TrustedProxies trustedProxies(StreamProperties properties) {
    return new TrustedProxies(properties.trustedProxies());
  }

  @Bean
  StreamServer.Ports streamPorts(
      Sessions sessions,
      Authenticator authenticator,
      Registration registration,
      EdgeRoutes routes,
      ServerCaps caps,
      @Qualifier("blockingExecutor") ExecutorService blocking) {
    return new StreamServer.Ports(
        sessions,
        authenticator,
        registration,
        () -> routes.table().streamFeatures(),
        caps::elements,
        blocking);
  }

  @Bean
  StreamServer streamServer(
      HostedDomain domain,
      StreamServer.Ports ports,
      StreamProperties properties,
      WebSocketProperties webSocket,
      MeterRegistry registry) {
    return new StreamServer(
        domain.domain(), ports, properties, WebSocketLimits.of(webSocket), registry);
  }

  /// One event loop for each core: what goes to many sessions at once wakes every loop.
  @Bean(destroyMethod = "")
  LoopResources edgeLoops() {
    return LoopResources.create("edge", Runtime.getRuntime().availableProcessors(), true);
  }

  @Bean
  EventLoops eventLoops(LoopResources edgeLoops) {
    return new EventLoops(edgeLoops);
  }

  /// Disposes of the loops, too.
  @Bean
  ReactorResourceFactory reactorResourceFactory(LoopResources edgeLoops) {
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setLoopResourcesSupplier(() -> edgeLoops);
    return resources;
  }

  @Bean
  PortCustomizer webSocketPort(StreamServer server, WebSocketProperties properties) {
    return new PortCustomizer(server, properties);
  }

  @Bean
  DrainLifecycle streamDrain(StreamServer server) {
    return new DrainLifecycle(new Drain(server));
  }
}
