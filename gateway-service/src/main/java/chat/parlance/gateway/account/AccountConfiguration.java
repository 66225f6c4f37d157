package chat.parlance.gateway.account;

import chat.parlance.gateway.broker.EdgeProducer;
import chat.parlance.gateway.erasure.ErasureConfiguration;
import chat.parlance.gateway.erasure.Erasures;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

  private static final long GRACE_SECONDS = 1;

  /// Where an event loop puts work that blocks: a virtual thread for each piece.
  @Bean(destroyMethod = "close")
  ExecutorService blockingExecutor() {
    return Executors.newThreadPerTaskExecutor(
        Thread.ofVirtual().name("gateway-blocking-", 0).factory());
  }

  @Bean
  Announcer accountAnnouncer(MongoDatabaseFactory mongo, EdgeProducer producer, Erasures erasures) {
    var store = new MongoAccountStore(mongo.getMongoDatabase());
    Predicate<BareJid> enabled =
        jid -> {
          var account = store.find(jid);
          return account != null && account.enabled();
        };
    return new Announcer(
        store, new EdgeAnnouncements(producer, enabled, erasures), InstantSource.system());
  }

  @Bean
  Revocations accountRevocations(
      OpenSessions sessions, @Qualifier("blockingExecutor") ExecutorService executor) {
    return new Revocations(
        sessions, CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS, executor));
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
  LastLogins lastLogins(AccountMarks marks) {
    return new LastLogins(marks);
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
