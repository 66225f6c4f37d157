package chat.parlance.gateway.erasure;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class MongoErasureStoreIT extends ErasureStoreContract {

  private static EmbeddedMongo mongo;
  private ErasureStore store;

  @BeforeAll
  static void start() {
    mongo = EmbeddedMongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.close();
  }

  @BeforeEach
  void empty() {
    store = new MongoErasureStore(mongo.emptyDatabase());
  }

  @Override
  ErasureStore store() {
    return store;
  }
}
