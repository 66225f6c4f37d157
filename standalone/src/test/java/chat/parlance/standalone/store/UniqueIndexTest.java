package chat.parlance.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UniqueIndexTest {

  private final MVStore file = new MVStore.Builder().open();
  private final UniqueIndex index =
      new UniqueIndex(file.openMap("index"), "_id_", List.of(new IndexKey("_id", true)), false);

  UniqueIndexTest() {
    index.putKeyPosition(new KeyValue("romeo"), 1);
    index.putKeyPosition(new KeyValue("juliet"), 2);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private static Document not(String field) {
    return new Document(field, new Document("$ne", true));
  }

  @Nested
  class GivenAQueryOfTheKey {

    @Test
    void whenItIsAllThatIsAsked_thenFound() {
      var query = new Document("_id", "romeo");

      assertThat(index.canHandle(query)).isTrue();
      assertThat(index.getPositions(query)).containsExactly(1);
    }

    @Test
    void whenMoreIsAsked_thenFoundAllTheSame() {
      var beside = new Document("_id", "juliet").append("deleted", new Document("$ne", true));
      var within = new Document("$and", List.of(not("deleted"), new Document("_id", "romeo")));

      assertThat(index.canHandle(beside)).isTrue();
      assertThat(index.getPositions(beside)).containsExactly(2);
      assertThat(index.canHandle(within)).isTrue();
      assertThat(index.getPositions(within)).containsExactly(1);
    }

    @Test
    void whenItIsOneOfSeveral_thenAllAreFound() {
      var several = new Document("$in", List.of("juliet", "nurse", "romeo"));
      var query = new Document("$and", List.of(new Document("_id", several), not("deleted")));

      assertThat(index.canHandle(query)).isTrue();
      assertThat(index.getPositions(query)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void whenARangeIsAsked_thenTheIndexDoesNotHelp() {
      var after = new Document("_id", new Document("$gt", "juliet"));

      assertThat(index.canHandle(after)).isFalse();
      assertThat(index.canHandle(new Document("$and", List.of(after, not("deleted"))))).isFalse();
    }
  }

  @Nested
  class GivenAQueryOfSomethingElse {

    @Test
    void whenTheKeyIsOneOfTwoWays_thenTheIndexDoesNotHelp() {
      var either = List.of(new Document("_id", "romeo"), new Document("name", "Romeo"));

      assertThat(index.canHandle(new Document("$or", either))).isFalse();
      assertThat(index.canHandle(not("deleted"))).isFalse();
      assertThat(index.canHandle(new Document())).isFalse();
    }
  }
}
