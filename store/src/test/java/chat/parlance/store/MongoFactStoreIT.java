package chat.parlance.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.FactStoreUnavailableException;
import chat.parlance.xmpp.jid.BareJid;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoFactStoreIT extends FactStoreContract {

  private final MVStore file = new MVStore.Builder().open();
  private final MongoServer server = new MongoServer(new H2Backend(file));
  private boolean running = true;
  private final MongoClient client = client(server.bindAndGetConnectionString());

  private static MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applyToClusterSettings(it -> it.serverSelectionTimeout(1, TimeUnit.SECONDS))
            .build());
  }

  @Override
  FactStore empty() {
    return new MongoFactStore(client.getDatabase("parlance"));
  }

  @AfterEach
  void close() {
    client.close();
    stop();
    file.close();
  }

  // A second time it may wait for ever for a client that it has closed already.
  private void stop() {
    if (running) {
      running = false;
      server.shutdownNow();
    }
  }

  @Test
  void whenTheServerIsAway_thenItIsSaidToBeUnavailable() {
    var store = empty();
    stop();

    assertThatThrownBy(
            () -> store.load(Set.of(new FactId(BareJid.of("romeo@example.net"), "notes", ""))))
        .isInstanceOf(FactStoreUnavailableException.class);
  }
}
