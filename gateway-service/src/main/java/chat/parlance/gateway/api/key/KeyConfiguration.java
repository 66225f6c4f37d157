package chat.parlance.gateway.api.key;

import chat.parlance.gateway.api.problem.ProblemWriter;
import chat.parlance.gateway.limit.Limit;
import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.limit.TrustedProxies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import reactor.core.scheduler.Schedulers;

/// The API keys and the filter that asks for them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiKeyProperties.class)
@Import(KeyController.class)
public class KeyConfiguration {

  @Bean
  ApiKeys apiKeys(
      MongoDatabaseFactory mongo,
      ApiKeyProperties properties,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    var store = new MongoApiKeyStore(mongo.getMongoDatabase());
    var keys = new ApiKeys(store, properties, InstantSource.system());
    executor.execute(keys::tryToStoreFirst);
    return keys;
  }

  @Bean
  ApiKeyFilter apiKeyFilter(
      ApiKeys keys,
      ApiKeyProperties properties,
      TrustedProxies proxies,
      ProblemWriter problems,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    var clock = InstantSource.system();
    var failures = new Limit<Network>(properties.failuresPerMinute(), Duration.ofMinutes(1), clock);
    return new ApiKeyFilter(
        new KeyCheck(keys, failures, clock), proxies, problems, Schedulers.fromExecutor(executor));
  }
}
