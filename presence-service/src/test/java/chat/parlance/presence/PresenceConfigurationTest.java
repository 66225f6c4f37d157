package chat.parlance.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.StreamFeature;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.log.routing.Manifest;
import chat.parlance.presence.availability.CoalescingProperties;
import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Handlers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeansException;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class PresenceConfigurationTest {

  // Lazy, so that no runtime looks for a broker.
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withInitializer(context ->
              context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
          .withUserConfiguration(PresenceConfiguration.class)
          .withBean(FactStore.class, InMemoryFactStore::new)
          .withBean(MeterRegistry.class, SimpleMeterRegistry::new);

  @Nested
  class GivenNoProperties {

    @Test
    void whenTheServiceIsPutTogether_thenItHasTheHandlersOfTheTestsInOrder() {
      runner.run(context ->
          assertThat(handlers(context))
              .hasSameElementsAs(
                  names(
                      Handlers.all(
                          RosterProperties.DEFAULT,
                          DirectedProperties.DEFAULT,
                          StanzaProperties.DEFAULT)))
              .containsSubsequence("AccountEvents", "WaitingRequests", "Broadcast"));
    }

    @Test
    void whenTheServiceIsPutTogether_thenThereIsARuntimeThatStarts() {
      runner.run(context ->
          assertThat(context.getBeanFactory().getBeanDefinition("presenceRuntime"))
              .extracting("initMethodName")
              .isEqualTo("start"));
    }

    @Test
    void whenItDeclaresItself_thenStreamsAnnounceVersionsAndApprovalsInAdvance() {
      var handlers =
          Handlers.all(
              RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT);

      assertThat(Manifest.of(Inbox.PRESENCE, handlers, "1").streamFeatures())
          .containsExactlyInAnyOrder(
              new StreamFeature("ver", "urn:xmpp:features:rosterver"),
              new StreamFeature("sub", "urn:xmpp:features:pre-approval"));
    }

    @Test
    void whenBoundsAreNotSet_thenTheyAreTheDefaults() {
      runner.run(context ->
          assertThat(context.getBean(RosterProperties.class)).isEqualTo(RosterProperties.DEFAULT));
      runner.run(context ->
          assertThat(context.getBean(StanzaProperties.class)).isEqualTo(StanzaProperties.DEFAULT));
      runner.run(context ->
          assertThat(context.getBean(PubsubProperties.class)).isEqualTo(PubsubProperties.DEFAULT));
      runner.run(context ->
          assertThat(context.getBean(DirectedProperties.class))
              .isEqualTo(DirectedProperties.DEFAULT));
      runner.run(context ->
          assertThat(context.getBean(CoalescingProperties.class))
              .isEqualTo(CoalescingProperties.DEFAULT));
    }
  }

  @Nested
  class GivenSenselessProperties {

    @Test
    void whenTheyAreUsed_thenThatFails() {
      runner
          .withPropertyValues("parlance.presence.roster.max-items=1000000")
          .run(context ->
              assertThatThrownBy(() -> context.getBean(RosterProperties.class))
                  .isInstanceOf(BeansException.class));
      runner
          .withPropertyValues("parlance.presence.coalescing.window=2m")
          .run(context ->
              assertThatThrownBy(() -> context.getBean(CoalescingProperties.class))
                  .isInstanceOf(BeansException.class));
    }
  }

  private static List<String> handlers(ApplicationContext context) {
    return context
        .getBeanProvider(PresenceFeature.class)
        .orderedStream()
        .map(PresenceFeature::handlers)
        .flatMap(handlers -> names(handlers).stream())
        .toList();
  }

  private static List<String> names(List<Handler<?>> handlers) {
    return handlers.stream().map(handler -> handler.getClass().getSimpleName()).toList();
  }
}
