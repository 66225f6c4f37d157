package chat.parlance.gateway.sasl.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.setOnInsert;

import chat.parlance.gateway.sasl.key.ServerSecret;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.security.SecureRandom;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/// The secret in the collection `secrets`, made by the first gateway that needs it.
public final class MongoServerSecret implements ServerSecret {

  private static final String ID = "sasl";
  private static final String FIELD = "secret";
  private static final int BYTES = 32;

  private final MongoCollection<Document> secrets;
  private volatile byte @Nullable [] known;

  public MongoServerSecret(MongoDatabase database) {
    this.secrets = database.getCollection("secrets").withWriteConcern(WriteConcern.JOURNALED);
  }

  @Override
  public byte[] bytes() {
    var secret = known;
    if (secret == null) {
      secret = load();
      known = secret;
    }
    return secret;
  }

  private byte[] load() {
    var made = new byte[BYTES];
    new SecureRandom().nextBytes(made);
    secrets.updateOne(
        eq("_id", ID), setOnInsert(FIELD, new Binary(made)), new UpdateOptions().upsert(true));
    var kept = Objects.requireNonNull(secrets.find(eq("_id", ID)).batchSize(1).first());
    return kept.get(FIELD, Binary.class).getData();
  }
}
