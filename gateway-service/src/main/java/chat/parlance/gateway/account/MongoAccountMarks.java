package chat.parlance.gateway.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.set;

import chat.parlance.xmpp.jid.BareJid;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Marks as fields of the account's document, so that nothing is left of a deleted one.
final class MongoAccountMarks implements AccountMarks {

  private static final String LAST_LOGIN = "lastLogin";
  private static final String PREFIX = "mark_";
  private static final int BATCH = 1000;

  private final MongoCollection<Document> accounts;

  MongoAccountMarks(MongoDatabase database) {
    this.accounts = database.getCollection("accounts").withWriteConcern(WriteConcern.W1);
  }

  @Override
  public boolean mark(BareJid account, String name, String value) {
    var field = PREFIX + name;
    var filter = and(kept(account), ne(field, value));
    return accounts.updateOne(filter, set(field, value)).getMatchedCount() == 1;
  }

  @Override
  public void loggedIn(Map<BareJid, Instant> when) {
    var updates = when.entrySet().stream().map(MongoAccountMarks::login).toList();
    for (int i = 0; i < updates.size(); i += BATCH) {
      accounts.bulkWrite(
          updates.subList(i, Math.min(updates.size(), i + BATCH)),
          new BulkWriteOptions().ordered(false));
    }
  }

  private static UpdateOneModel<Document> login(Map.Entry<BareJid, Instant> login) {
    return new UpdateOneModel<>(kept(login.getKey()), set(LAST_LOGIN, Date.from(login.getValue())));
  }

  @Override
  public @Nullable Instant lastLogin(BareJid account) {
    var found = accounts.find(kept(account)).batchSize(1).first();
    var date = found == null ? null : found.getDate(LAST_LOGIN);
    return date == null ? null : date.toInstant();
  }

  private static Bson kept(BareJid account) {
    return and(eq("_id", account.toString()), ne("deleted", true));
  }
}
