package chat.parlance.store;

import chat.parlance.log.fact.FactStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Makes the store of facts of the configured MongoDB.
@AutoConfiguration(
    afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
public class FactStoreAutoConfiguration {

  @Bean
  @ConditionalOnBean(MongoDatabaseFactory.class)
  @ConditionalOnMissingBean
  FactStore factStore(MongoDatabaseFactory databases) {
    return new MongoFactStore(databases.getMongoDatabase());
  }
}
