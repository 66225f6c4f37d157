package chat.parlance.standalone;

import chat.parlance.log.process.ServiceProcess;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The whole platform in one process.
@EnableAutoConfiguration
@Import(StandaloneConfiguration.class)
public class StandaloneApplication {

  /// What differs from the services' own defaults: this is for development, on loopback.
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          Map.entry("server.address", Loopback.HOST),
          Map.entry("server.port", "8080"),
          Map.entry("server.shutdown", "immediate"),
          Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "5s"),
          Map.entry("parlance.gateway.registration.enabled", "true"),
          Map.entry("parlance.gateway.registration.per-hour", "0"),
          // There are no requests to the broker that would be worth waiting for.
          Map.entry("parlance.gateway.pause", "0ms"),
          // A commit costs more than a change of presence; after a kill more is done again.
          Map.entry("parlance.log.service.commit-interval", "2s"),
          Map.entry("parlance.gateway.commit-interval", "2s"),
          Map.entry("parlance.log.service.standby", "false"),
          // After a kill the same process gets its partitions back without waiting for the dead
          // one.
          Map.entry("parlance.log.instance-id", "standalone"),
          Map.entry("logging.file.name", "${parlance.standalone.data:.parlance/data}/parlance.log"),
          Map.entry("logging.pattern.console", ServiceProcess.LINE),
          Map.entry("logging.pattern.file", "%d{yyyy-MM-dd}T" + ServiceProcess.LINE),
          Map.entry("logging.level.root", "warn"),
          Map.entry("logging.level.chat.parlance", "info"),
          // Their warnings are about reconnecting, which is as it should be while parts start.
          Map.entry("logging.level.org.apache.kafka", "error"),
          Map.entry("logging.level.kafka", "error"),
          Map.entry("logging.level.org.apache.kafka.coordinator", "off"),
          Map.entry("logging.level.kafka.server.ControllerApis", "off"),
          Map.entry("logging.threshold.console", "warn"));

  /// Runs it until the process is asked to end.
  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    application().run(arguments);
  }

  static SpringApplication application() {
    var application = ServiceProcess.of(StandaloneApplication.class, DEFAULTS);
    application.addInitializers(new EmbeddedPlatform());
    return application;
  }
}
