package chat.parlance.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.FactStoreUnavailableException;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.xmpp.jid.BareJid;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// One document per address in the collection of the fact's name. Every access is a point lookup by
/// `_id`, so that it costs the same on a shard of a cluster and on the embedded store.
final class MongoFactStore implements FactStore {

  /// A reply without a bound may become larger than the driver takes.
  private static final int BATCH = 256;

  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

  private final MongoDatabase database;

  MongoFactStore(MongoDatabase database) {
    this.database = database.withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public Map<BareJid, StoredFact> load(String collection, Set<BareJid> addresses) {
    var ids = addresses.stream().map(BareJid::toString).toList();
    return reachable(() -> {
      var found = HashMap.<BareJid, StoredFact>newHashMap(ids.size());
      for (var document :
          database.getCollection(collection).find(in("_id", ids)).batchSize(BATCH)) {
        found.put(BareJid.ofPrepared(document.getString("_id")), stored(document));
      }
      return found;
    });
  }

  @Override
  public void save(List<FactChange> changes) {
    var writes = new LinkedHashMap<String, List<WriteModel<Document>>>();
    for (var change : changes) {
      writes.computeIfAbsent(change.collection(), _ -> new ArrayList<>()).add(write(change));
    }
    writes.forEach((collection, all) ->
        reachable(() -> database.getCollection(collection).bulkWrite(all, ANY_ORDER)));
  }

  private static WriteModel<Document> write(FactChange change) {
    var id = change.address().toString();
    var stored = change.stored();
    return stored == null
        ? new DeleteOneModel<>(eq("_id", id))
        : new ReplaceOneModel<>(eq("_id", id), document(id, stored), UPSERT);
  }

  private static Document document(String id, StoredFact stored) {
    var document = new Document("_id", id).append("log", stored.log()).append("at", stored.at());
    append(document, "value", stored.value());
    append(document, "previous", stored.previous());
    return document;
  }

  private static void append(Document document, String name, @Nullable String json) {
    if (json != null) {
      document.append(name, json);
    }
  }

  private static StoredFact stored(Document document) {
    return new StoredFact(
        document.getString("log"),
        document.getLong("at"),
        document.getString("value"),
        document.getString("previous"));
  }

  /// What the server refuses for good stays an error; all else may work later.
  private static <T> T reachable(Supplier<T> access) {
    try {
      return access.get();
    } catch (MongoServerException refused) {
      if (refused.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL)
          || isPassing(refused.getCode())) {
        throw new FactStoreUnavailableException(refused);
      }
      throw refused;
    } catch (MongoException | IllegalStateException unreachable) {
      throw new FactStoreUnavailableException(unreachable);
    }
  }

  /// Not primary, stepping down, shutting down, out of space: the codes that a driver retries, and
  /// `OutOfDiskSpace`.
  private static boolean isPassing(int code) {
    return switch (code) {
      case 6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031 -> true;
      default -> false;
    };
  }
}
