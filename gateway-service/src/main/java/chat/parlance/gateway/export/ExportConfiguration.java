package chat.parlance.gateway.export;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.gateway.routing.EdgeRoutes;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Exports of what is held about a person.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportProperties.class)
public class ExportConfiguration {

  @Bean
  Exports exports(
      OnBehalf onBehalf,
      EdgeRoutes routes,
      ObjectProvider<PersonalData> own,
      ExportProperties properties) {
    return new Exports(onBehalf, routes, own::orderedStream, properties, InstantSource.system());
  }
}
