package chat.parlance.gateway.erasure;

import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Erasures and what watches them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureProperties.class)
public class ErasureConfiguration {

  private final BlockingQueue<Boolean> news = ErasureWatch.news();

  /// What is to be erased is asked for late: it may itself know of accounts.
  @Bean
  Erasures erasures(
      MongoDatabaseFactory mongo, ObjectProvider<PersonalData> own, ServiceProgress progress) {
    return new Erasures(
        new MongoErasureStore(mongo.getMongoDatabase()),
        account -> own.orderedStream().forEach(data -> data.erase(account)),
        progress,
        InstantSource.system(),
        () -> news.offer(true));
  }

  @Bean
  ErasureWatch erasureWatch(Erasures erasures, ErasureProperties properties) {
    return new ErasureWatch(erasures, properties, news);
  }
}
