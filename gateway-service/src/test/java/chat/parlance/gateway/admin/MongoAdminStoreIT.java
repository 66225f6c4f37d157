package chat.parlance.gateway.admin;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoAdminStoreIT extends AdminStoreContract {

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
  AdminStore empty() {
    return new MongoAdminStore(mongo.emptyDatabase());
  }
}
