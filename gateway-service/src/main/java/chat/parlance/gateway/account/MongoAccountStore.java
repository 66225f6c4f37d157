package chat.parlance.gateway.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import chat.parlance.xmpp.jid.BareJid;
import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Accounts as documents of the collection `accounts`; `_id` is the address.
final class MongoAccountStore implements AccountStore {

  private static final int BATCH = 1000;

  private final MongoCollection<Document> accounts;
  private final Lock scan = new ReentrantLock();

  MongoAccountStore(MongoDatabase database) {
    this.accounts = database.getCollection("accounts").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public @Nullable Account find(BareJid jid) {
    var document = document(jid);
    return document == null || AccountDocuments.isDeleted(document)
        ? null
        : AccountDocuments.account(document);
  }

  @Override
  public Set<BareJid> existing(Collection<BareJid> jids) {
    var found = new HashSet<BareJid>();
    var ids = jids.stream().map(BareJid::toString).distinct().toList();
    for (int i = 0; i < ids.size(); i += BATCH) {
      var some = ids.subList(i, Math.min(ids.size(), i + BATCH));
      accounts
          .find(and(in("_id", some), ne("deleted", true)))
          .projection(include("_id"))
          .batchSize(BATCH)
          .map(AccountDocuments::jid)
          .into(found);
    }
    return found;
  }

  @Override
  public boolean insert(Account account) {
    try {
      accounts.insertOne(AccountDocuments.document(account));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean changeKeys(
      BareJid jid, ScramKeys sha1, ScramKeys sha256, @Nullable AccountChange change) {
    return update(
        kept(jid),
        change,
        set("sha1", AccountDocuments.keys(sha1)),
        set("sha256", AccountDocuments.keys(sha256)));
  }

  @Override
  public boolean note(AccountChange change) {
    return update(kept(change.account()), change);
  }

  @Override
  public boolean changeEnabled(AccountChange change) {
    var enabled = change.kind() == AccountChange.Kind.ENABLED;
    return update(
        and(kept(change.account()), eq("enabled", !enabled)), change, set("enabled", enabled));
  }

  @Override
  public boolean delete(AccountChange change) {
    return update(
        kept(change.account()), change, set("deleted", true), unset("sha1"), unset("sha256"));
  }

  /// One at a time: where the store has no order on `_id`, as the embedded one, it looks at every
  /// account for each page (half a second for 100,000).
  @Override
  public List<Account> after(@Nullable BareJid after, int limit) {
    return after(after, limit, ne("deleted", true));
  }

  @Override
  public List<Account> disabledAfter(@Nullable BareJid after, int limit) {
    return after(after, limit, disabled());
  }

  private List<Account> after(@Nullable BareJid after, int limit, Bson kept) {
    var filter = after == null ? kept : and(gt("_id", after.toString()), kept);
    scan.lock();
    try {
      return accounts
          .find(filter)
          .sort(ascending("_id"))
          .limit(limit)
          .batchSize(BATCH)
          .map(AccountDocuments::account)
          .into(new ArrayList<>());
    } finally {
      scan.unlock();
    }
  }

  @Override
  public long countDisabled() {
    return accounts.countDocuments(disabled());
  }

  @Override
  public long count() {
    return accounts.countDocuments(ne("deleted", true));
  }

  @Override
  public List<AccountChange> unannounced(BareJid jid) {
    var document = document(jid);
    return document == null ? List.of() : AccountDocuments.changes(document);
  }

  @Override
  public List<BareJid> unannounced() {
    return accounts
        .find(exists("unannounced.0"))
        .batchSize(BATCH)
        .map(AccountDocuments::jid)
        .into(new ArrayList<>());
  }

  @Override
  public void announced(AccountChange change) {
    if (change.kind() == AccountChange.Kind.DELETED) {
      accounts.deleteOne(and(id(change.account()), eq("deleted", true)));
      return;
    }
    accounts.updateOne(id(change.account()), pull("unannounced", AccountDocuments.change(change)));
  }

  private boolean update(Bson which, @Nullable AccountChange change, Bson... updates) {
    var all = new ArrayList<>(List.of(updates));
    if (change != null) {
      all.add(push("unannounced", AccountDocuments.change(change)));
    }
    return accounts.updateOne(which, combine(all)).getMatchedCount() == 1;
  }

  private @Nullable Document document(BareJid jid) {
    return accounts.find(id(jid)).batchSize(1).first();
  }

  private static Bson disabled() {
    return and(ne("deleted", true), eq("enabled", false));
  }

  private static Bson kept(BareJid jid) {
    return and(id(jid), ne("deleted", true));
  }

  private static Bson id(BareJid jid) {
    return eq("_id", jid.toString());
  }
}
