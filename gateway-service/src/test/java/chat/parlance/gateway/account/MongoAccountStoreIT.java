package chat.parlance.gateway.account;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoAccountStoreIT extends AccountStoreContract {

  private static EmbeddedMongo mongo;

  @BeforeAll
  static void start() {
    mongo = EmbeddedMongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.close();
  }

  @Override
  AccountStore empty() {
    return new MongoAccountStore(mongo.emptyDatabase());
  }
}
