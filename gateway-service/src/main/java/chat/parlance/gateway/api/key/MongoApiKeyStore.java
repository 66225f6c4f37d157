package chat.parlance.gateway.api.key;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Keys as documents of the collection `apiKeys`; `_id` is the key's id.
final class MongoApiKeyStore implements ApiKeyStore {

  private static final int BATCH = 1000;

  private final MongoCollection<Document> keys;

  MongoApiKeyStore(MongoDatabase database) {
    this.keys = database.getCollection("apiKeys").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public @Nullable Kept find(String id) {
    var document = keys.find(valid(id)).batchSize(1).first();
    return document == null
        ? null
        : new Kept(key(document), document.get("hash", Binary.class).getData());
  }

  @Override
  public void insert(Kept kept) {
    var key = kept.key();
    var fields =
        new Document("name", key.name())
            .append("hash", new Binary(kept.hash()))
            .append("scopes", key.scopes().stream().sorted().toList())
            .append("created", Date.from(key.created()));
    keys.updateOne(
        eq("_id", key.id()),
        new Document("$setOnInsert", fields),
        new UpdateOptions().upsert(true));
  }

  @Override
  public boolean revoke(String id) {
    return keys.updateOne(valid(id), set("revoked", true)).getMatchedCount() == 1;
  }

  @Override
  public List<ApiKey> all() {
    var all =
        keys.find(ne("revoked", true)).batchSize(BATCH).map(this::key).into(new ArrayList<>());
    all.sort(Comparator.comparing(ApiKey::created));
    return all;
  }

  private static Bson valid(String id) {
    return and(eq("_id", id), ne("revoked", true));
  }

  private ApiKey key(Document document) {
    return new ApiKey(
        document.getString("_id"),
        document.getString("name"),
        Set.copyOf(document.getList("scopes", String.class)),
        document.getDate("created").toInstant());
  }
}
