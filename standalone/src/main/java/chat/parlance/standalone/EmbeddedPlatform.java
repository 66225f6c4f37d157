package chat.parlance.standalone;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Takes the data directory and starts the embedded servers before the context has any bean, and
/// says where they are. They are the first bean that is to be destroyed, so they stop after all
/// others.
final class EmbeddedPlatform implements ApplicationContextInitializer<GenericApplicationContext> {

  static final String KAFKA = "parlance.log.bootstrap-servers";
  static final String MONGODB = "spring.mongodb.uri";
  static final String API_KEY_FILE = "parlance.gateway.api.key-file";

  /// One thread follows each inbox and one gateway is there: more partitions only cost. A log that
  /// was made with more keeps them.
  private static final Map<String, Object> LAYOUT =
      Map.of("parlance.log.partitions", 2, "parlance.log.slots", 1);

  @Override
  public void initialize(GenericApplicationContext context) {
    var environment = context.getEnvironment();
    var properties =
        Binder.get(environment).bindOrCreate("parlance.standalone", StandaloneProperties.class);
    var directory = DataDirectory.take(properties.data());
    var servers = new EmbeddedServers(directory);
    var beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton("embeddedServers", servers);
    beans.registerDisposableBean("embeddedServers", servers);
    Map<String, Object> found = new HashMap<>();
    if (!environment.containsProperty(KAFKA)) {
      found.put(KAFKA, servers.startBroker(properties));
      found.putAll(LAYOUT);
    }
    if (!environment.containsProperty(MONGODB)) {
      found.put(MONGODB, servers.startStore(properties));
    }
    beans.registerSingleton("logTransport", servers.transport());
    found.put(API_KEY_FILE, directory.apiKey().toString());
    tell(environment, found);
  }

  private static void tell(ConfigurableEnvironment environment, Map<String, Object> found) {
    environment.getPropertySources().addLast(new MapPropertySource("embedded platform", found));
  }
}
