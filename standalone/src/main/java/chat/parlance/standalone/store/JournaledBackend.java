package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import org.h2.mvstore.MVStore;

/// Honours the write concern `j: true`: a write that asks for it is answered when it is in the
/// file.
final class JournaledBackend extends H2Backend {

  private final Journal journal;

  JournaledBackend(MVStore file, Journal journal) {
    super(file);
    this.journal = journal;
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleMessage(MongoMessage message) {
    var answer = journal.write(() -> super.handleMessage(message));
    if (isJournaled(message.getDocument())) {
      journal.commit();
    }
    return answer;
  }

  private static boolean isJournaled(Document command) {
    return command.get("writeConcern") instanceof Document concern
        && Boolean.TRUE.equals(concern.get("j"));
  }
}
