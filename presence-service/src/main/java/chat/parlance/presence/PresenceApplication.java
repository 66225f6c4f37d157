package chat.parlance.presence;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The presence service as a process of its own.
@EnableAutoConfiguration
@Import(PresenceConfiguration.class)
public class PresenceApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PresenceApplication.class, arguments);
  }
}
