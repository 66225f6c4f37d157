package chat.parlance.gateway;

import chat.parlance.log.process.ServiceProcess;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The gateway as a process of its own.
@EnableAutoConfiguration
@Import(GatewayConfiguration.class)
public class GatewayApplication {

  public static void main(String[] arguments) {
    ServiceProcess.endWithAnyThread();
    ServiceProcess.of(GatewayApplication.class, Map.of()).run(arguments);
  }
}
