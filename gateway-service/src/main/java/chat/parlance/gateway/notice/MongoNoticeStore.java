package chat.parlance.gateway.notice;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Notices as documents of the collection `notices`; `_id` is the kind.
final class MongoNoticeStore implements NoticeStore {

  private final MongoCollection<Document> notices;

  MongoNoticeStore(MongoDatabase database) {
    this.notices = database.getCollection("notices").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public @Nullable Notice find(Notice.Kind kind) {
    var found = notices.find(eq("_id", kind.key())).batchSize(1).first();
    return found == null
        ? null
        : new Notice(
            found.getString("notice"), found.getString("text"), found.getDate("since").toInstant());
  }

  @Override
  public void put(Notice.Kind kind, Notice notice) {
    var document =
        new Document("_id", kind.key())
            .append("notice", notice.id())
            .append("text", notice.text())
            .append("since", Date.from(notice.since()));
    notices.replaceOne(eq("_id", kind.key()), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean remove(Notice.Kind kind) {
    return notices.deleteOne(eq("_id", kind.key())).getDeletedCount() == 1;
  }
}
