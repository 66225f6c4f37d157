package chat.parlance.gateway.account;

import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The form of an account in the collection `accounts`.
final class AccountDocuments {

  private AccountDocuments() {}

  static Document document(Account account) {
    var created = new AccountChange(account.jid(), AccountChange.Kind.CREATED, account.created());
    return new Document("_id", account.jid().toString())
        .append("sha1", keys(account.sha1()))
        .append("sha256", keys(account.sha256()))
        .append("enabled", account.enabled())
        .append("created", Date.from(account.created()))
        .append("unannounced", List.of(change(created)));
  }

  static Account account(Document document) {
    return new Account(
        jid(document),
        keys(document.get("sha1", Document.class)),
        keys(document.get("sha256", Document.class)),
        document.getBoolean("enabled"),
        instant(document, "created"));
  }

  static BareJid jid(Document document) {
    return BareJid.ofPrepared(document.getString("_id"));
  }

  static boolean isDeleted(Document document) {
    return document.getBoolean("deleted", false);
  }

  static List<AccountChange> changes(Document document) {
    return document.getList("unannounced", Document.class, List.of()).stream()
        .map(change ->
            new AccountChange(
                jid(document),
                AccountChange.Kind.valueOf(change.getString("kind")),
                instant(change, "at"),
                erasure(change)))
        .toList();
  }

  static Document change(AccountChange change) {
    var document = new Document("kind", change.kind().name()).append("at", Date.from(change.at()));
    var erasure = change.erasure();
    return erasure == null ? document : document.append("erasure", erasure.text());
  }

  private static @Nullable ErasureId erasure(Document change) {
    var id = change.getString("erasure");
    return id == null ? null : new ErasureId(id);
  }

  static Document keys(ScramKeys keys) {
    return new Document("salt", new Binary(keys.salt()))
        .append("iterations", keys.iterations())
        .append("storedKey", new Binary(keys.storedKey()))
        .append("serverKey", new Binary(keys.serverKey()));
  }

  private static ScramKeys keys(Document document) {
    return new ScramKeys(
        bytes(document, "salt"),
        document.getInteger("iterations"),
        bytes(document, "storedKey"),
        bytes(document, "serverKey"));
  }

  private static byte[] bytes(Document document, String name) {
    return document.get(name, Binary.class).getData();
  }

  private static Instant instant(Document document, String name) {
    return document.getDate(name).toInstant();
  }
}
