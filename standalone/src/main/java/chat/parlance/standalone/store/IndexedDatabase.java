package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// A database that finds a document by its key, whatever else is asked of it, and keeps it encoded.
final class IndexedDatabase extends H2Database {

  private final MVStore file;

  IndexedDatabase(String name, MVStore file, CursorRegistry cursors) {
    this.file = file; // which opening the collections that are there already takes
    super(name, file, cursors);
  }

  @Override
  protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
    MVMap<Object, Object> documents = file.openMap("databases." + getFullCollectionNamespace(name));
    return new EncodedCollection(this, name, options, documents, cursorRegistry);
  }

  @Override
  protected Index<Object> openOrCreateUniqueIndex(
      String collection, String name, List<IndexKey> keys, boolean sparse) {
    var type = new MVMap.Builder<KeyValue, Object>().keyType(KeyType.INSTANCE);
    var map = file.openMap(getFullCollectionNamespace(collection) + "._index_" + name, type);
    return new UniqueIndex(map, name, keys, sparse);
  }
}
