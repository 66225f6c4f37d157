package chat.parlance.gateway.api.key;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoApiKeyStoreIT extends ApiKeyStoreContract {

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
  ApiKeyStore empty() {
    return new MongoApiKeyStore(mongo.emptyDatabase());
  }
}
