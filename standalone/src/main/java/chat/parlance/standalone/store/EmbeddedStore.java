package chat.parlance.standalone.store;

import chat.parlance.standalone.Loopback;
import chat.parlance.standalone.PrivateDirectory;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running store. What it confirmed with `j: true` survives a `kill -9` of the process; other
/// writes reach the file within a second.
public final class EmbeddedStore implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);
  private static final int CACHE_MEBIBYTES = 8;
  private static final int COMPACT_AT_CLOSE_MILLIS = 500;

  private final MVStore file;
  private final MongoServer server;
  private final int port;
  private final ScheduledExecutorService tidying =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("store-tidying").daemon().factory());

  private EmbeddedStore(StoreSettings settings) {
    file = open(settings);
    var journal = new Journal(file, settings.flushEachCommit(), EmbeddedStore::halt);
    server = new MongoServer(new JournaledBackend(file, journal));
    port = settings.port();
    var _ = tidying.scheduleWithFixedDelay(journal::tidy, 1, 1, TimeUnit.SECONDS);
  }

  /// Starts it and returns when clients can use it.
  public static EmbeddedStore start(StoreSettings settings) {
    var store = new EmbeddedStore(settings);
    store.server.bind(Loopback.HOST, settings.port());
    log.atInfo().addKeyValue("port", settings.port()).log("store_started");
    return store;
  }

  /// Where clients connect.
  ///
  /// @param database the database's name
  public String uri(String database) {
    return "mongodb://" + Loopback.HOST + ":" + port + "/" + database;
  }

  @Override
  public void close() {
    tidying.close();
    server.shutdownNow();
    file.close(COMPACT_AT_CLOSE_MILLIS);
    log.atInfo().log("store_stopped");
  }

  private static void halt() {
    log.atError().log("store_lost");
    Runtime.getRuntime().halt(1);
  }

  private static MVStore open(StoreSettings settings) {
    try {
      PrivateDirectory.make(settings.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var file =
        new MVStore.Builder()
            .fileName(settings.directory().resolve("store.mv").toString())
            .cacheSize(CACHE_MEBIBYTES)
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .open();
    file.setRetentionTime((int) settings.retention().toMillis());
    return file;
  }
}
