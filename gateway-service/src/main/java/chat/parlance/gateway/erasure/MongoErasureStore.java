package chat.parlance.gateway.erasure;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Erasures as documents of the collection `erasures`; `_id` is the erasure's.
final class MongoErasureStore implements ErasureStore {

  private static final int BATCH = 1000;

  private final MongoCollection<Document> erasures;

  MongoErasureStore(MongoDatabase database) {
    this.erasures = database.getCollection("erasures").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public @Nullable Erasure find(ErasureId id) {
    var document = erasures.find(eq("_id", id.text())).batchSize(1).first();
    return document == null ? null : ErasureDocuments.erasure(document);
  }

  @Override
  public void put(Erasure erasure) {
    erasures.replaceOne(
        eq("_id", erasure.id().text()),
        ErasureDocuments.document(erasure),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public List<Erasure> unfinished() {
    return erasures
        .find(eq("finished", null))
        .batchSize(BATCH)
        .map(ErasureDocuments::erasure)
        .into(new ArrayList<>());
  }

  @Override
  public void forgetBefore(Instant time) {
    erasures.deleteMany(lt("begun", Date.from(time)));
  }
}
