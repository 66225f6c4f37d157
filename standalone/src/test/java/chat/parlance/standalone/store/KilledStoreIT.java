package chat.parlance.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.standalone.ChildJvm;
import chat.parlance.standalone.Loopback;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreIT {

  private static final int WRITERS = 4;
  private static final int WRITES = 200;

  @Nested
  class GivenJournaledWrites {

    @TempDir Path directory;

    @Test
    void whenStoreIsKilledRightAfterTheAnswer_thenAllAreStillThere() throws Exception {
      int port = Loopback.port(0);

      try (var store = start(port)) {
        writeInParallel(port);
        store.kill();
      }

      try (var store = start(port);
          var client = MongoClients.create(uri(port))) {
        var kept = client.getDatabase("test").getCollection("kept");
        assertThat(kept.countDocuments()).isEqualTo(WRITERS * WRITES);
        assertThat(kept.find(Filters.eq("_id", "3-199")).batchSize(1).first()).isNotNull();
        assertThat(store.terminate(10)).isTrue();
      }
    }

    private ChildJvm start(int port) throws Exception {
      return ChildJvm.start(
          StoreApplication.class,
          directory.resolve("store.out"),
          "--parlance.store.directory=" + directory.resolve("store"),
          "--parlance.store.port=" + port);
    }
  }

  private static void writeInParallel(int port) throws Exception {
    try (var client = MongoClients.create(uri(port));
        var threads = Executors.newFixedThreadPool(WRITERS)) {
      var kept =
          client.getDatabase("test").getCollection("kept").withWriteConcern(WriteConcern.JOURNALED);
      var writers = IntStream.range(0, WRITERS).mapToObj(writer -> writes(kept, writer)).toList();
      for (var done : threads.invokeAll(writers)) {
        done.get();
      }
    }
  }

  private static Callable<Boolean> writes(MongoCollection<Document> kept, int writer) {
    return () -> {
      for (int i = 0; i < WRITES; i++) {
        var id = writer + "-" + i;
        kept.bulkWrite(
            List.of(
                new ReplaceOneModel<>(
                    Filters.eq("_id", id),
                    new Document("_id", id).append("body", "x".repeat(200)),
                    new ReplaceOptions().upsert(true))));
      }
      return true;
    };
  }

  private static String uri(int port) {
    return "mongodb://" + Loopback.HOST + ":" + port + "/?serverSelectionTimeoutMS=30000";
  }
}
