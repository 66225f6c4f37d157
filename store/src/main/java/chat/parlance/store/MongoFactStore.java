package chat.parlance.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import chat.parlance.log.fact.FactChange;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.FactStoreUnavailableException;
import chat.parlance.log.fact.StoredFact;
import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;

/// Facts as documents: a collection for each fact, a document for each address, or part, whose
/// `_id` is the address (`<address>/<part>`), so that every access is a point lookup on any shard
/// and on the embedded store.
///
/// Values are JSON text, since their names may be addresses, whose dots MongoDB has a meaning for.
public final class MongoFactStore implements FactStore {

  private static final int DOCUMENTS_PER_QUERY = 500;

  /// Without it a reply that is too large for the driver is possible.
  private static final int BATCH_DOCUMENTS = 100;

  private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

  private static final String ID = "_id";
  private static final String LOG = "log";
  private static final String AT = "at";
  private static final String VALUE = "value";
  private static final String PREVIOUS = "previous";

  private final MongoDatabase database;

  public MongoFactStore(MongoDatabase database) {
    this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public Map<FactId, StoredFact> load(Set<FactId> ids) {
    var found = HashMap.<FactId, StoredFact>newHashMap(ids.size());
    var byCollection = ids.stream().collect(Collectors.groupingBy(FactId::fact));
    byCollection.forEach((collection, all) -> {
      for (int from = 0; from < all.size(); from += DOCUMENTS_PER_QUERY) {
        var some = all.subList(from, Math.min(all.size(), from + DOCUMENTS_PER_QUERY));
        attempt(() -> load(collection, some, found));
      }
    });
    return found;
  }

  private int load(String collection, List<FactId> some, Map<FactId, StoredFact> found) {
    var ids = some.stream().collect(Collectors.toMap(MongoFactStore::id, Function.identity()));
    for (var document :
        collection(collection).find(in(ID, ids.keySet())).batchSize(BATCH_DOCUMENTS)) {
      found.put(ids.get(document.getString(ID)), stored(document));
    }
    return found.size();
  }

  /// A bare JID has no slash, so that what follows the first is the part.
  private static String id(FactId id) {
    String address = id.address().toString();
    return id.part().isEmpty() ? address : address + "/" + id.part();
  }

  @Override
  public void save(List<FactChange> changes) {
    var byCollection = new HashMap<String, List<WriteModel<Document>>>();
    for (var change : changes) {
      byCollection.computeIfAbsent(change.id().fact(), _ -> new ArrayList<>()).add(write(change));
    }
    byCollection.forEach(
        (name, writes) -> attempt(() -> collection(name).bulkWrite(writes, ANY_ORDER)));
  }

  private static WriteModel<Document> write(FactChange change) {
    String id = id(change.id());
    var stored = change.stored();
    return stored == null
        ? new DeleteOneModel<>(eq(ID, id))
        : new ReplaceOneModel<>(eq(ID, id), document(id, stored), UPSERT);
  }

  private static Document document(String id, StoredFact stored) {
    var document = new Document(ID, id).append(LOG, stored.log()).append(AT, stored.at());
    if (stored.value() != null) {
      document.append(VALUE, stored.value());
    }
    if (stored.previous() != null) {
      document.append(PREVIOUS, stored.previous());
    }
    return document;
  }

  private static StoredFact stored(Document document) {
    return new StoredFact(
        document.getString(LOG),
        document.getLong(AT),
        document.getString(VALUE),
        document.getString(PREVIOUS));
  }

  private MongoCollection<Document> collection(String name) {
    return database.getCollection(name);
  }

  private static <T> T attempt(Supplier<T> call) {
    try {
      return call.get();
    } catch (MongoException e) {
      throw Failures.isPassing(e) ? new FactStoreUnavailableException(e) : e;
    }
  }
}
