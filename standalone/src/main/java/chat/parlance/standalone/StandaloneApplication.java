package chat.parlance.standalone;

import java.util.Map;
import org.springframework.boot.Banner;
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
          Map.entry("parlance.log.service.standby", "false"),
          Map.entry("logging.file.name", "${parlance.standalone.data:.parlance/data}/parlance.log"),
          Map.entry("logging.level.root", "warn"),
          Map.entry("logging.level.chat.parlance", "info"),
          Map.entry("logging.threshold.console", "warn"));

  /// Runs it until the process is asked to end.
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  static SpringApplication application() {
    var application = new SpringApplication(StandaloneApplication.class);
    application.setDefaultProperties(DEFAULTS);
    application.setBannerMode(Banner.Mode.OFF);
    application.addInitializers(new EmbeddedPlatform());
    return application;
  }
}
