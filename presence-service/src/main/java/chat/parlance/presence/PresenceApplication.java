package chat.parlance.presence;

import chat.parlance.log.process.ServiceProcess;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The presence service as a process of its own.
@EnableAutoConfiguration
@Import(PresenceConfiguration.class)
public class PresenceApplication {

  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    ServiceProcess.ofService(PresenceApplication.class, "presenceRuntime").run(arguments);
  }
}
