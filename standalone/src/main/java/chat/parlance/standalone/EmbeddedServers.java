package chat.parlance.standalone;

import chat.parlance.log.broker.Transport;
import chat.parlance.standalone.broker.BrokerSettings;
import chat.parlance.standalone.broker.EmbeddedBroker;
import chat.parlance.standalone.direct.DirectTransport;
import chat.parlance.standalone.store.EmbeddedStore;
import chat.parlance.standalone.store.StoreSettings;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/// The broker and the store of this process, as far as they aren't somewhere else.
///
/// They start while the context is still being made; who connects early tries again.
final class EmbeddedServers implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedServers.class);

  private final DataDirectory directory;
  private @Nullable CompletableFuture<EmbeddedBroker> broker;
  private boolean flushed;
  private @Nullable CompletableFuture<EmbeddedStore> store;

  EmbeddedServers(DataDirectory directory) {
    this.directory = directory;
  }

  /// Begins to start a broker.
  ///
  /// @return where it will be, as Kafka's `bootstrap.servers`
  String startBroker(StandaloneProperties properties) {
    int port = directory.port("broker", properties.log().port());
    var settings =
        new BrokerSettings(directory.log(), port, properties.log().flushIntervalMessages());
    flushed = settings.flushIntervalMessages() > 0;
    broker = starting("broker-start", () -> EmbeddedBroker.start(settings));
    return Loopback.HOST + ":" + port;
  }

  /// The way of this process to its own broker; that of the network where there is none.
  Transport transport() {
    return broker == null
        ? Transport.NETWORK
        : new DirectTransport(broker.thenApply(EmbeddedBroker::log), flushed);
  }

  /// Begins to start a store.
  ///
  /// @return where it will be, as a connection string
  String startStore(StandaloneProperties properties) {
    int port = directory.port("store", properties.store().port());
    var settings = StoreSettings.of(directory.store(), port, properties.store().flushEachCommit());
    store = starting("store-start", () -> EmbeddedStore.start(settings));
    return "mongodb://" + Loopback.HOST + ":" + port + "/parlance";
  }

  /// Waits until both serve.
  ///
  /// @throws java.util.concurrent.CompletionException if one couldn't start
  void await() {
    if (store != null) {
      store.join();
    }
    if (broker != null) {
      broker.join();
    }
  }

  @Override
  public void destroy() throws IOException {
    close("broker", broker);
    close("store", store);
    directory.close();
  }

  private static <T> CompletableFuture<T> starting(String thread, Supplier<T> start) {
    return CompletableFuture.supplyAsync(
        start, task -> Thread.ofPlatform().name(thread).start(task));
  }

  private static void close(
      String name, @Nullable CompletableFuture<? extends AutoCloseable> server) {
    if (server == null) {
      return;
    }
    try {
      server.join().close();
    } catch (Exception e) {
      log.atWarn().addKeyValue("server", name).setCause(e).log("stop_failed");
    }
  }
}
