package chat.parlance.standalone.broker;

import chat.parlance.log.process.ServiceProcess;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The embedded broker as a process of its own, set by `parlance.broker.*`.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrokerSettings.class)
public class BrokerApplication {

  /// Runs it until the process is asked to end.
  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    var application = ServiceProcess.of(BrokerApplication.class, Map.of());
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setKeepAlive(true);
    application.run(arguments);
  }

  @Bean
  EmbeddedBroker broker(BrokerSettings settings) {
    return EmbeddedBroker.start(settings);
  }
}
