package chat.parlance.gateway.admin;

import static com.mongodb.client.model.Filters.eq;

import chat.parlance.xmpp.jid.BareJid;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/// Grants as documents of the collection `admins`; `_id` is the address.
final class MongoAdminStore implements AdminStore {

  private static final int BATCH = 1000;

  private final MongoCollection<Document> admins;

  MongoAdminStore(MongoDatabase database) {
    this.admins = database.getCollection("admins").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public void put(Grant grant) {
    var document =
        new Document("_id", grant.jid().toString())
            .append("created", Date.from(grant.created()))
            .append("since", Date.from(grant.since()))
            .append("scopes", grant.scopes().stream().sorted().toList());
    admins.replaceOne(
        eq("_id", grant.jid().toString()), document, new ReplaceOptions().upsert(true));
  }

  @Override
  public boolean remove(BareJid jid) {
    return admins.deleteOne(eq("_id", jid.toString())).getDeletedCount() == 1;
  }

  @Override
  public List<Grant> all() {
    var all = admins.find().batchSize(BATCH).map(MongoAdminStore::grant).into(new ArrayList<>());
    all.sort(Comparator.comparing(grant -> grant.jid().toString()));
    return all;
  }

  private static Grant grant(Document document) {
    return new Grant(
        BareJid.ofPrepared(document.getString("_id")),
        document.getDate("created").toInstant(),
        document.getDate("since").toInstant(),
        Set.copyOf(document.getList("scopes", String.class, List.of())));
  }
}
