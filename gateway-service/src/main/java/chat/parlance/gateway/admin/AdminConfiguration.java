package chat.parlance.gateway.admin;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/// Who may administer.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdminProperties.class)
public class AdminConfiguration {

  @Bean
  Admins admins(MongoDatabaseFactory mongo, Accounts accounts, AdminProperties properties) {
    return new Admins(
        new MongoAdminStore(mongo.getMongoDatabase()),
        accounts,
        properties.all().stream().map(BareJid::of).toList(),
        InstantSource.system());
  }

  @Bean
  AdminData adminData(MongoDatabaseFactory mongo) {
    return new AdminData(new MongoAdminStore(mongo.getMongoDatabase()));
  }
}
