package chat.parlance.gateway.account;

import chat.parlance.gateway.EmbeddedMongo;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoAccountMarksIT extends AccountMarksContract {

  private static EmbeddedMongo mongo;

  private MongoDatabase database;

  @BeforeAll
  static void start() {
    mongo = EmbeddedMongo.start();
  }

  @AfterAll
  static void stop() {
    mongo.close();
  }

  @Override
  Accounts accounts() {
    database = mongo.emptyDatabase();
    var store = new MongoAccountStore(database);
    return new HostedAccounts(
        store,
        new Announcer(store, change -> {}, () -> Instant.EPOCH),
        new KeyDerivation(1),
        new AccountProperties(4096, 4096, 1),
        () -> Instant.EPOCH);
  }

  @Override
  AccountMarks marks(Accounts accounts) {
    return new MongoAccountMarks(database);
  }
}
