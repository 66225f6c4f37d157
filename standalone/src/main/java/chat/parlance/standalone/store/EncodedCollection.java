package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/// A collection whose documents are kept as BSON, in the file and in its cache, and become objects
/// only while a command needs them.
///
/// A document is some twenty-five objects otherwise, which live as long as the cached page does, so
/// that each collection of the heap copies them; and the file gets them by Java's serialization.
/// What was written that way is still read.
final class EncodedCollection extends AbstractSynchronizedMongoCollection<Object> {

  private final MVMap<Object, Object> documents;

  EncodedCollection(
      MongoDatabase database,
      String name,
      CollectionOptions options,
      MVMap<Object, Object> documents,
      CursorRegistry cursors) {
    super(database, name, options, cursors);
    this.documents = documents;
  }

  @Override
  protected Object addDocumentInternal(Document document) {
    var position = position(document);
    if (documents.putIfAbsent(position, Encoded.of(document)) != null) {
      throw new IllegalStateException("a document is already at the position of a new one");
    }
    return position;
  }

  private Object position(Document document) {
    var id = getIdField();
    return id == null ? UUID.randomUUID() : Missing.ofNullable(document.getOrMissing(id));
  }

  @Override
  protected void handleUpdate(Object position, Document former, Document current) {
    documents.put(position, Encoded.of(current));
  }

  @Override
  protected void removeDocument(Object position) {
    if (documents.remove(position) == null) {
      throw new NoSuchElementException("no document is at this position");
    }
  }

  @Override
  protected @Nullable Document getDocument(Object position) {
    var kept = documents.get(position);
    return kept == null ? null : Encoded.document(kept);
  }

  @Override
  protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
    return documents.entrySet().stream()
        .map(entry ->
            new DocumentWithPosition<>(Encoded.document(entry.getValue()), entry.getKey()));
  }

  @Override
  protected QueryResult matchDocuments(
      Document query,
      @Nullable Document order,
      int skip,
      int limit,
      int batch,
      @Nullable Document fields) {
    var all = streamAllDocumentsWithPosition();
    if (isNaturalDescending(order)) {
      all =
          all.sorted(
              Comparator.comparing(DocumentWithPosition::getPosition, ValueComparator.desc()));
    }
    return matchDocumentsFromStream(
        all.map(DocumentWithPosition::getDocument), query, order, skip, limit, batch, fields);
  }

  @Override
  public int count() {
    return documents.size();
  }

  @Override
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /// Nobody asks for it, and each change would write it.
  @Override
  protected boolean tracksDataSize() {
    return false;
  }

  @Override
  protected void updateDataSize(int change) {
    throw new UnsupportedOperationException("sizes aren't tracked");
  }

  @Override
  protected int getDataSize() {
    return 0;
  }
}
