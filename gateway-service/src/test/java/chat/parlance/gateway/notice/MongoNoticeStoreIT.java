package chat.parlance.gateway.notice;

import chat.parlance.gateway.EmbeddedMongo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoNoticeStoreIT extends NoticeStoreContract {

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
  NoticeStore empty() {
    return new MongoNoticeStore(mongo.emptyDatabase());
  }
}
