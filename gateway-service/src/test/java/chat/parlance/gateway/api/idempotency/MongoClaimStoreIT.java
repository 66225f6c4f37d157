package chat.parlance.gateway.api.idempotency;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoClaimStoreIT extends ClaimStoreContract {

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
  ClaimStore empty() {
    return new MongoClaimStore(mongo.emptyDatabase());
  }
}
