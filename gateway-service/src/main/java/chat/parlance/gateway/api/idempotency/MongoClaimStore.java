package chat.parlance.gateway.api.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// Requests as documents of the collection `idempotency`.
final class MongoClaimStore implements ClaimStore {

  private final MongoCollection<Document> claims;

  MongoClaimStore(MongoDatabase database) {
    this.claims = database.getCollection("idempotency").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public Claim claim(String id, String fingerprint, Instant now) {
    var mine =
        new Document("_id", id).append("fingerprint", fingerprint).append("at", Date.from(now));
    while (!insert(mine)) {
      var old = claims.find(eq("_id", id)).batchSize(1).first();
      if (old != null && !isOver(old, now)) {
        return judge(old, fingerprint);
      }
      if (old != null && replace(old, mine)) {
        break;
      }
    }
    return new Claim.Granted();
  }

  @Override
  public void answered(String id, Answer answer) {
    var document =
        new Document("status", answer.status())
            .append("contentType", answer.contentType())
            .append("location", answer.location())
            .append("body", new Binary(answer.body()));
    claims.updateOne(eq("_id", id), combine(set("answer", document)));
  }

  @Override
  public void release(String id) {
    claims.deleteOne(eq("_id", id));
  }

  @Override
  public void forgetOld(Instant now) {
    claims.deleteMany(lt("at", Date.from(now.minus(REMEMBERED))));
  }

  private boolean insert(Document mine) {
    try {
      claims.insertOne(mine);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private boolean replace(Document old, Document mine) {
    var same = and(eq("_id", old.get("_id")), eq("at", old.getDate("at")));
    return claims.replaceOne(same, mine).getMatchedCount() == 1;
  }

  private static boolean isOver(Document old, Instant now) {
    var limit = old.get("answer") == null ? PATIENCE : REMEMBERED;
    return old.getDate("at").toInstant().plus(limit).isBefore(now);
  }

  private static Claim judge(Document old, String fingerprint) {
    if (!fingerprint.equals(old.getString("fingerprint"))) {
      return new Claim.Reused();
    }
    var answer = answer(old.get("answer", Document.class));
    return answer == null ? new Claim.UnderWay() : new Claim.Answered(answer);
  }

  private static @Nullable Answer answer(@Nullable Document document) {
    return document == null
        ? null
        : new Answer(
            document.getInteger("status"),
            document.getString("contentType"),
            document.getString("location"),
            document.get("body", Binary.class).getData());
  }
}
