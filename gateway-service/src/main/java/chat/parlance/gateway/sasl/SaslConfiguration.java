package chat.parlance.gateway.sasl;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.account.KeyDerivation;
import chat.parlance.gateway.account.Revocations;
import chat.parlance.gateway.sasl.key.FakeKeys;
import chat.parlance.gateway.sasl.key.IterationCounts;
import chat.parlance.gateway.sasl.key.ServerSecret;
import chat.parlance.gateway.sasl.store.MongoServerSecret;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Authentication.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SaslProperties.class, IterationCounts.class})
public class SaslConfiguration {

  @Bean
  ServerSecret saslSecret(MongoDatabaseFactory mongo) {
    return new MongoServerSecret(mongo.getMongoDatabase());
  }

  @Bean
  Authenticator authenticator(
      Accounts accounts,
      Revocations revocations,
      HostedDomain domain,
      ServerSecret secret,
      IterationCounts iterations,
      KeyDerivation derivation,
      SaslProperties properties) {
    return new Authenticator(
        accounts,
        revocations,
        domain,
        new FakeKeys(secret, iterations),
        derivation,
        properties,
        InstantSource.system());
  }
}
