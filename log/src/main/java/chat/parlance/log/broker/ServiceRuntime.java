package chat.parlance.log.broker;

import chat.parlance.log.Handler;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.introduction.Introduction;
import chat.parlance.log.broker.loop.ServiceThread;
import chat.parlance.log.broker.loop.Setup;
import chat.parlance.log.broker.loop.Slots;
import chat.parlance.log.broker.restore.Standbys;
import chat.parlance.log.export.Export;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.fact.InMemoryFactStore;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.runtime.Dispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service: follows its inbox, asks its handlers what each record causes, and makes it happen, in
/// order and once. Several processes share an inbox; each owns some of its partitions.
public final class ServiceRuntime implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ServiceRuntime.class);

  private final Builder built;
  private final KafkaClients clients;
  private final List<ServiceThread> threads = new ArrayList<>();
  private final Thread starter;
  private @Nullable Standbys standbys;
  private volatile boolean declared;
  private volatile boolean closed;

  private ServiceRuntime(Builder builder) {
    this.built = builder;
    this.clients = new KafkaClients(builder.properties, builder.transport);
    this.starter =
        Thread.ofPlatform().name(builder.inbox + "-service-start").unstarted(this::begin);
  }

  /// A service of some handlers, in the order in which they are asked. What they hold of accounts,
  /// it gives by itself.
  public static Builder builder(Inbox inbox, List<? extends Handler<?>> handlers) {
    var all = new ArrayList<Handler<?>>(handlers);
    all.add(new Export(handlers));
    return new Builder(inbox, List.copyOf(all));
  }

  /// What a service is made of.
  public static final class Builder {

    private final Inbox inbox;
    private final List<Handler<?>> handlers;
    private LogProperties properties = LogProperties.of("127.0.0.1:9092");
    private Transport transport = Transport.NETWORK;
    private FactStore store = new InMemoryFactStore();
    private MeterRegistry registry = new SimpleMeterRegistry();
    private String domain = "localhost";
    private String version = "development";

    private Builder(Inbox inbox, List<Handler<?>> handlers) {
      this.inbox = inbox;
      this.handlers = handlers;
    }

    public Builder properties(LogProperties properties) {
      this.properties = properties;
      return this;
    }

    /// How to get to the log.
    public Builder transport(Transport transport) {
      this.transport = transport;
      return this;
    }

    /// Where facts of the store are.
    public Builder store(FactStore store) {
      this.store = store;
      return this;
    }

    public Builder meters(MeterRegistry registry) {
      this.registry = registry;
      return this;
    }

    /// The domain that is served.
    public Builder domain(String domain) {
      this.domain = domain;
      return this;
    }

    /// Of the software, for the manifest.
    public Builder version(String version) {
      this.version = version;
      return this;
    }

    public ServiceRuntime build() {
      return new ServiceRuntime(this);
    }

    /// Builds it and starts it.
    public ServiceRuntime start() {
      var runtime = build();
      runtime.start();
      return runtime;
    }
  }

  /// Returns at once. The log need not be there yet.
  public void start() {
    starter.start();
  }

  /// Whether gateways can know it, and it follows its share of the inbox, which is empty where
  /// there are more threads than partitions.
  public boolean isReady() {
    synchronized (threads) {
      return !closed
          && declared
          && !threads.isEmpty()
          && threads.stream().allMatch(ServiceThread::isMember);
    }
  }

  private void begin() {
    var manifest = Manifest.of(built.inbox, built.handlers, built.version);
    var overlap = built.properties.service().introduction();
    var introduction = new Introduction(manifest, clients, overlap);
    insist(() -> begin(setup()));
    insist(() -> introduction.run(() -> declared = true));
  }

  /// Again and again, until it succeeds or the service is closed.
  private void insist(Runnable step) {
    var backoff = new Backoff();
    while (!closed) {
      try {
        step.run();
        return;
      } catch (LogUnavailableException | KafkaException e) {
        if (!closed) {
          log.atWarn().addKeyValue("inbox", built.inbox).setCause(e).log("service_start_failed");
          pause(backoff);
        }
      }
    }
  }

  private void begin(Setup setup) {
    synchronized (threads) {
      if (closed) {
        return;
      }
      standbys = setup.standbys();
      if (standbys != null) {
        standbys.start();
      }
      for (int number = 0; number < built.properties.service().threads(); number++) {
        var thread = new ServiceThread(setup, number);
        threads.add(thread);
        thread.start();
      }
    }
  }

  private Setup setup() {
    try (var admin = clients.admin(built.inbox + "-service")) {
      var topics = new Topics(built.properties);
      var counts = topics.ensure(admin, inboxes());
      int partitions = counts.getOrDefault(built.inbox.topic(), 0);
      check(partitions, counts.getOrDefault(built.inbox.stateTopic(), 0));
      return new Setup(
          built.inbox,
          new Dispatcher(built.domain, built.handlers),
          built.store,
          built.properties,
          clients,
          built.registry,
          topics.logId(admin, built.inbox),
          new Slots(counts.getOrDefault(TopicNames.DELIVERIES, 0), this::slots),
          built.properties.service().standby()
              ? new Standbys(built.inbox, partitions, clients)
              : null);
    }
  }

  /// State is kept beside the records it came from, so adding partitions to one topic loses it.
  private void check(int partitions, int stateful) {
    if (partitions != stateful) {
      throw new LogUnavailableException(
          new IllegalStateException(
              "%s has %d partitions, %s has %d: they must be as many"
                  .formatted(built.inbox.topic(), partitions, built.inbox.stateTopic(), stateful)));
    }
  }

  private int slots() {
    try (var admin = clients.admin(built.inbox + "-service-slots")) {
      var counts = new Topics(built.properties).ensure(admin, Set.of());
      return counts.getOrDefault(TopicNames.DELIVERIES, 0);
    }
  }

  /// Effects may go to any of the usual ones.
  private Set<Inbox> inboxes() {
    var inboxes = new HashSet<>(Set.of(Inbox.MESSAGING, Inbox.PRESENCE));
    inboxes.add(built.inbox);
    return inboxes;
  }

  private void pause(Backoff backoff) {
    try {
      Thread.sleep(backoff.next());
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /// Commits what is decided, then ends.
  @Override
  public void close() {
    end(false);
  }

  /// Ends as a crash would: nothing is committed. For tests of what comes after.
  public void kill() {
    end(true);
  }

  private void end(boolean killed) {
    closed = true;
    starter.interrupt();
    List<ServiceThread> ending;
    synchronized (threads) {
      ending = List.copyOf(threads);
    }
    ending.forEach(killed ? ServiceThread::kill : ServiceThread::close);
    if (standbys != null) {
      standbys.close();
    }
  }
}
