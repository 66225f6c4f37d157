package chat.parlance.gateway.api.idempotency;

import chat.parlance.gateway.api.problem.ProblemWriter;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import reactor.core.scheduler.Schedulers;

/// Requests that count once.
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

  @Bean
  ClaimStore claimStore(MongoDatabaseFactory mongo) {
    return new MongoClaimStore(mongo.getMongoDatabase());
  }

  @Bean
  ClaimCleaning claimCleaning(ClaimStore store) {
    return new ClaimCleaning(store, InstantSource.system());
  }

  @Bean
  IdempotencyFilter idempotencyFilter(
      ClaimStore store,
      ProblemWriter problems,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    return new IdempotencyFilter(
        store, problems, Schedulers.fromExecutor(executor), InstantSource.system());
  }
}
