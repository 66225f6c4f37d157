package chat.parlance.gateway.account;

import chat.parlance.gateway.broker.EdgeProducer;
import chat.parlance.gateway.erasure.ErasureConfiguration;
import chat.parlance.gateway.erasure.Erasures;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// The accounts, and the threads for what blocks. In-band registration is a configuration of its
/// own.
@Configuration(proxyBeanMethods = false)
@Import(ErasureConfiguration.class)
@EnableConfigurationProperties({AccountProperties.class, HostedDomain.class, PasswordRules.class})
public class AccountConfiguration {

  /// Where an event loop puts work that blocks: a virtual thread for each piece.
  @Bean(destroyMethod = "close")
  ExecutorService blockingExecutor() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().name("gateway-blocking-", 0).factory());
  }

  @Bean
  Announcer accountAnnouncer(
      MongoDatabaseFactory mongo,
      EdgeProducer producer,
      OpenSessions sessions,
      Erasures erasures,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    var store = new MongoAccountStore(mongo.getMongoDatabase());
    Predicate<BareJid> enabled =
        jid -> {
          var account = store.find(jid);
          return account != null && account.enabled();
        };
    return new Announcer(
        store,
        new EdgeAnnouncements(producer, sessions, enabled, executor, erasures),
        InstantSource.system());
  }

  @Bean
  AccountData accountData(MongoDatabaseFactory mongo, OpenSessions sessions) {
    return new AccountData(new MongoAccountStore(mongo.getMongoDatabase()), sessions);
  }

  @Bean
  KeyDerivation keyDerivation(AccountProperties properties) {
    return new KeyDerivation(properties.passwordPermits());
  }

  @Bean
  AccountMarks accountMarks(MongoDatabaseFactory mongo) {
    return new MongoAccountMarks(mongo.getMongoDatabase());
  }

  @Bean
  Accounts accounts(
      MongoDatabaseFactory mongo,
      Announcer announcer,
      KeyDerivation derivation,
      AccountProperties properties) {
    return new HostedAccounts(
        new MongoAccountStore(mongo.getMongoDatabase()),
        announcer,
        derivation,
        properties,
        InstantSource.system());
  }
}
