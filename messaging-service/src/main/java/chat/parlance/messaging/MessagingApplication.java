package chat.parlance.messaging;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The messaging service as a process of its own.
@EnableAutoConfiguration
@Import(MessagingConfiguration.class)
public class MessagingApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(MessagingApplication.class, arguments);
  }
}
