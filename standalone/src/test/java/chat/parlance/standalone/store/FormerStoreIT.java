package chat.parlance.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.standalone.Loopback;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerStoreIT {

  private static final int DOCUMENTS = 300;

  private static Document document(int number) {
    return new Document("_id", "u" + number)
        .append("name", "n" + number)
        .append("at", (long) number)
        .append("list", List.of(number, "two", new Document("three", 3L)))
        .append("bytes", new Binary(new byte[] {1, 2, (byte) number}))
        .append("nothing", null);
  }

  @Nested
  class GivenAFileWithSerializedDocuments {

    @TempDir Path directory;

    @BeforeEach
    void write() throws Exception {
      Files.createDirectories(directory);
      var file = MVStore.open(directory.resolve("store.mv").toString());
      var server = new MongoServer(new H2Backend(file));
      var address = server.bind();
      try (var client = MongoClients.create("mongodb://localhost:" + address.getPort())) {
        client
            .getDatabase("test")
            .getCollection("kept")
            .insertMany(IntStream.range(0, DOCUMENTS).mapToObj(FormerStoreIT::document).toList());
      } finally {
        server.shutdownNow();
        file.close();
      }
    }

    private void use(Consumer<MongoCollection<Document>> use) {
      var settings = new StoreSettings(directory, Loopback.port(0), false, Duration.ZERO);
      try (var store = EmbeddedStore.start(settings);
          var client = MongoClients.create(store.uri("test"))) {
        use.accept(client.getDatabase("test").getCollection("kept"));
      }
    }

    @Test
    void whenItIsOpened_thenAllAreThere() {
      use(kept -> {
        assertThat(kept.countDocuments()).isEqualTo(DOCUMENTS);
        assertThat(kept.find(Filters.eq("_id", "u7")).first()).isEqualTo(document(7));
        assertThat(kept.find().sort(Sorts.descending("at")).limit(1).first())
            .isEqualTo(document(DOCUMENTS - 1));
      });
    }

    @Test
    void whenSomeAreChangedAndItIsOpenedAgain_thenBothFormsAreRead() {
      use(kept -> {
        kept.updateMany(Filters.lt("at", 100L), Updates.set("name", "changed"));
        kept.deleteOne(Filters.eq("_id", "u200"));
        kept.insertOne(document(DOCUMENTS));
        assertThatThrownBy(() -> kept.insertOne(document(201)))
            .isInstanceOf(MongoWriteException.class);
      });

      use(kept -> {
        assertThat(kept.countDocuments(Filters.eq("name", "changed"))).isEqualTo(100);
        assertThat(kept.find(Filters.eq("_id", "u200")).first()).isNull();
        var read = kept.find(Filters.gte("at", 201L)).into(new ArrayList<>());
        assertThat(read)
            .containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(201, DOCUMENTS).mapToObj(FormerStoreIT::document).toList());
      });
    }
  }
}
