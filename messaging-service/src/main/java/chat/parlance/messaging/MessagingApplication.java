package chat.parlance.messaging;

import chat.parlance.log.process.ServiceProcess;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The messaging service as a process of its own.
@EnableAutoConfiguration
@Import(MessagingConfiguration.class)
public class MessagingApplication {

  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    ServiceProcess.ofService(MessagingApplication.class, "messagingRuntime").run(arguments);
  }
}
