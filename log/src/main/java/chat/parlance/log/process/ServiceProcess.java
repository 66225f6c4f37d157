package chat.parlance.log.process;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;

/// A part of the platform as a process: on loopback unless a property says otherwise, with log
/// lines that hold their fields, and gone rather than half alive.
public final class ServiceProcess {

  /// The end of a log line. Boot's own leaves out the fields of an event.
  public static final String LINE = "%d{HH:mm:ss.SSS} %-5level %logger{24} %msg %kvp%n";

  private static final Logger log = LoggerFactory.getLogger(ServiceProcess.class);
  private static final int EXIT_CODE = 1;
  private static final Map<String, Object> DEFAULTS =
      Map.of("server.address", "127.0.0.1", "logging.pattern.console", "%d{yyyy-MM-dd}T" + LINE);

  private ServiceProcess() {}

  /// An application with the common defaults.
  ///
  /// @param defaults of its own
  public static SpringApplication of(Class<?> application, Map<String, Object> defaults) {
    var all = new HashMap<>(DEFAULTS);
    all.putAll(defaults);
    var process = new SpringApplication(application);
    process.setDefaultProperties(all);
    process.setBannerMode(Banner.Mode.OFF);
    return process;
  }

  /// As [#of], for a service that follows an inbox: its metrics and health are shown, and it is
  /// ready when it follows its share.
  ///
  /// @param runtime the name of the health contributor that says so
  public static SpringApplication ofService(Class<?> application, String runtime) {
    return of(
        application,
        Map.of(
            "management.endpoints.web.exposure.include", "health,prometheus",
            "management.endpoint.health.probes.enabled", "true",
            "management.endpoint.health.group.readiness.include", "readinessState," + runtime));
  }

  /// From now on a thread that dies of what nobody caught takes the process with it. Everything is
  /// made to be killed at any moment, and nothing to go on with a part missing.
  public static void endWithAnyThread() {
    Thread.setDefaultUncaughtExceptionHandler((thread, cause) -> {
      try {
        log.atError().addKeyValue("thread", thread.getName()).setCause(cause).log("thread_died");
      } finally {
        Runtime.getRuntime().halt(EXIT_CODE);
      }
    });
  }
}
