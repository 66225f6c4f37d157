package chat.parlance.gateway.account;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The accounts, and the threads for what blocks.
@Configuration(proxyBeanMethods = false)
public class AccountConfiguration {

  /// Where an event loop puts work that blocks: a virtual thread for each piece.
  @Bean(destroyMethod = "close")
  ExecutorService blockingExecutor() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().name("gateway-blocking-", 0).factory());
  }
}
