package chat.parlance.messaging.api;

import chat.parlance.log.broker.LogProperties;
import chat.parlance.messaging.api.broker.KafkaMessageLog;
import chat.parlance.messaging.api.web.EdgeGuard;
import chat.parlance.messaging.api.web.EdgeProperties;
import chat.parlance.messaging.api.web.MessageController;
import chat.parlance.messaging.api.web.MessageProblems;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/// Messages sent over REST.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EdgeProperties.class, LogProperties.class})
@Import({MessageController.class, MessageProblems.class})
public class MessageApiConfiguration {

  @Bean(destroyMethod = "close")
  KafkaMessageLog messageLog(LogProperties properties) {
    return new KafkaMessageLog(properties);
  }

  @Bean
  EdgeGuard messagingEdgeGuard(EdgeProperties properties) {
    return new EdgeGuard(properties);
  }

  @Bean
  WebFluxConfigurer messagingBlockingControllers() {
    return new WebFluxConfigurer() {
      @Override
      public void configureBlockingExecution(BlockingExecutionConfigurer configurer) {
        configurer.setExecutor(new VirtualThreadTaskExecutor("messaging-blocking-"));
      }
    };
  }
}
