package chat.parlance.gateway;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.h2.mvstore.MVStore;

/// A MongoDB-wire server with the backend that standalone has, in memory.
public final class EmbeddedMongo implements AutoCloseable {

  private final MongoServer server;
  private final MongoClient client;
  private final String uri;

  private EmbeddedMongo() {
    server = new MongoServer(new H2Backend(MVStore.open(null)));
    uri = server.bindAndGetConnectionString();
    client = MongoClients.create(uri);
  }

  public static EmbeddedMongo start() {
    return new EmbeddedMongo();
  }

  public String uri() {
    return uri;
  }

  /// The database, with nothing in it.
  public MongoDatabase emptyDatabase() {
    var database = client.getDatabase("parlance");
    database.drop();
    return database;
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
