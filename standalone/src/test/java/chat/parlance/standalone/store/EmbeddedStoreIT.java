package chat.parlance.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.standalone.Loopback;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {

  private static final int DOCUMENTS = 200;
  private static final int ROUNDS = 250;
  private static final long MEBIBYTE = 1 << 20;

  @Nested
  class GivenRoomThatIsUsedAgainAtOnce {

    @TempDir Path directory;

    @Test
    void whenDocumentsAreReplacedOverAndOver_thenTheFileDoesNotGrowWithThem() throws Exception {
      var settings = new StoreSettings(directory, Loopback.port(0), false, Duration.ZERO);
      try (var store = EmbeddedStore.start(settings);
          var client = MongoClients.create(store.uri("test"))) {
        var kept =
            client
                .getDatabase("test")
                .getCollection("kept")
                .withWriteConcern(WriteConcern.JOURNALED);

        // Some 40 MiB in all.
        for (int round = 0; round < ROUNDS; round++) {
          replaceAll(kept, round);
        }

        assertThat(Files.size(directory.resolve("store.mv"))).isLessThan(10 * MEBIBYTE);
      }
    }
  }

  private static void replaceAll(MongoCollection<Document> kept, int round) {
    kept.bulkWrite(
        IntStream.range(0, DOCUMENTS)
            .mapToObj(id ->
                new ReplaceOneModel<>(
                    Filters.eq("_id", id),
                    new Document("_id", id).append("body", ("r" + round).repeat(250)),
                    new ReplaceOptions().upsert(true)))
            .toList());
  }
}
