package chat.parlance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MessagingConfigurationTest {

  // Nothing listens there: the runtime keeps trying, and the context is up all the same.
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withUserConfiguration(MessagingConfiguration.class)
          .withPropertyValues("parlance.log.bootstrap-servers=127.0.0.1:1")
          .withBean(FactStore.class, InMemoryFactStore::new)
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

  @Nested
  class GivenNothingIsConfigured {

    @Test
    void whenTheServiceStarts_thenEveryFeatureIsThereInItsOrder() {
      context.run(started -> {
        assertThat(started).hasNotFailed().hasSingleBean(ServiceRuntime.class);
        assertThat(
                handlers(started.getBeanProvider(MessagingFeature.class).orderedStream().toList()))
            .isEqualTo(Handlers.all().stream().map(MessagingConfigurationTest::name).toList());
      });
    }
  }

  @Nested
  class GivenAValueOutOfBounds {

    @Test
    void whenTheServiceStarts_thenItFails() {
      context
          .withPropertyValues("parlance.messaging.offline.max-messages=100000")
          .run(failed -> assertThat(failed).hasFailed());
    }
  }

  private static List<String> handlers(List<MessagingFeature> features) {
    return features.stream()
        .flatMap(feature -> feature.handlers().stream())
        .map(MessagingConfigurationTest::name)
        .toList();
  }

  private static String name(Object handler) {
    return handler.getClass().getSimpleName();
  }
}
