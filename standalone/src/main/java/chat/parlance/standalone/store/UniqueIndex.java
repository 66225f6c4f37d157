package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// An index that also helps where a query asks for more than the index's key: what it finds is
/// compared with the whole query in any case. Otherwise every document would be looked at.
final class UniqueIndex extends AbstractUniqueIndex<Object> {

  private final MVMap<KeyValue, Object> positions;

  UniqueIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  @Override
  public synchronized boolean canHandle(Document query) {
    return super.canHandle(part(query));
  }

  @Override
  public synchronized Iterable<Object> getPositions(Document query) {
    return super.getPositions(part(query));
  }

  /// What a query says of the key, or the whole query.
  private Document part(Document query) {
    if (isCompoundIndex()) {
      return query;
    }
    var key = keys().getFirst();
    var found = part(query, key);
    return found == null ? query : new Document(key, found.get(key));
  }

  private static @Nullable Document part(Document query, String key) {
    if (query.containsKey(key)) {
      return query;
    }
    if (query.get("$and") instanceof Collection<?> conditions) {
      for (var condition : conditions) {
        if (condition instanceof Document document && document.containsKey(key)) {
          return document;
        }
      }
    }
    return null;
  }

  @Override
  protected @Nullable Object removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return positions.entrySet();
  }

  @Override
  protected @Nullable Object getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.sizeAsLong();
  }

  @Override
  public boolean isEmpty() {
    return positions.isEmpty();
  }

  @Override
  public long getDataSize() {
    return getCount();
  }
}
