package chat.parlance.standalone.store;

import chat.parlance.log.process.ServiceProcess;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded store as a process of its own, set by `parlance.store.*`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
public class StoreApplication {

  /// Runs it until the process is asked to end.
  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    var application = ServiceProcess.of(StoreApplication.class, Map.of());
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setKeepAlive(true);
    application.run(arguments);
  }

  @Bean
  EmbeddedStore store(StoreSettings settings) {
    return EmbeddedStore.start(settings);
  }
}
