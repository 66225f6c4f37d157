package chat.parlance.standalone;

import static org.awaitility.Awaitility.await;

import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import java.time.Duration;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/// The platform in the test's own process.
final class Platform {

  private static final Set<Inbox> SERVICES = Set.of(Inbox.MESSAGING, Inbox.PRESENCE);

  private Platform() {}

  /// Starts it, and waits until the gateway knows all services: they hear of accounts and of
  /// presence from then on.
  static ConfigurableApplicationContext start(String... arguments) {
    var platform = StandaloneApplication.application().run(arguments);
    var routes = platform.getBean(EdgeRoutes.class);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> routes.table().accountInboxes().containsAll(SERVICES));
    return platform;
  }
}
