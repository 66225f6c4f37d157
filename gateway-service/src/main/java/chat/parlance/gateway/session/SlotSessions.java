package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Delivery;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions of this slot: made, found and forgotten here. Thread-safe.
public final class SlotSessions implements Sessions, OnlineAccounts {

  private static final Logger log = LoggerFactory.getLogger(SlotSessions.class);

  private static final int RESOURCE_BYTES = 12;

  /// How many attempts wait until the log was read; more are refused.
  private static final int MAX_EARLY = 10_000;

  /// How many get a stanza before the first of them may be written.
  private static final int MOST_ASLEEP = 100;

  private final Slot slot;
  private final SlotNumbers numbers;
  private final AccountSessions accounts = new AccountSessions();
  private final SessionTable table = new SessionTable();
  private final AtomicInteger live = new AtomicInteger();
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private final AtomicInteger early = new AtomicInteger();
  private volatile boolean draining;
  private volatile boolean restoredResumable;

  public SlotSessions(
      SlotNumbers numbers,
      SessionProperties properties,
      SessionPorts ports,
      LongSupplier nanoClock,
      MeterRegistry registry) {
    var meters = new SessionMeters(registry);
    this.numbers = numbers;
    this.slot = new Slot(numbers.slot(), properties, ports, nanoClock, meters, this::over);
    meters.sessions(this::count);
  }

  @Override
  public CompletionStage<Session> bind(BareJid account, @Nullable String resource, Outlet outlet) {
    return ready()
        .thenCompose(ready -> start(resourceOf(account, resource), outlet))
        .thenApplyAsync(SlotSessions::handOver, outlet.eventLoop());
  }

  /// When clients may come. What is held for one that waits stays here even if it has left, so
  /// there is a limit; a client that is sent away keeps what it needs to resume.
  private CompletionStage<Void> ready() {
    if (!caughtUp.isDone() && early.incrementAndGet() > MAX_EARLY) {
      return CompletableFuture.failedStage(
          new StreamErrorException(
              StreamError.of(StreamError.Condition.RESOURCE_CONSTRAINT), null));
    }
    return caughtUp;
  }

  private FullJid resourceOf(BareJid account, @Nullable String resource) {
    if (draining || slot.log.isFull()) {
      throw new BindRefusedException(StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT));
    }
    try {
      return account.withResource(resource == null ? generated() : resource);
    } catch (InvalidJidException e) {
      throw new BindRefusedException(StanzaError.of(StanzaError.Condition.BAD_REQUEST));
    }
  }

  /// RFC 6120 section 7.6: MUST be able to generate one; section 13.8: hard to guess.
  private String generated() {
    var bytes = new byte[RESOURCE_BYTES];
    slot.random.nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }

  private CompletionStage<BoundSession> start(FullJid jid, Outlet outlet) {
    var session = new BoundSession(slot, jid, numbers.next(), outlet);
    var taken = accounts.of(jid.bare()).filter(other -> other.jid().equals(jid)).toList();
    if (!accounts.add(session, slot.properties.maxPerAccount())) {
      throw new BindRefusedException(StanzaError.of(StanzaError.Condition.RESOURCE_CONSTRAINT));
    }
    taken.forEach(other -> other.close(StreamError.of(StreamError.Condition.CONFLICT)));
    table.put(session);
    live.incrementAndGet();
    var started = new CompletableFuture<BoundSession>();
    session.checkpoint(() -> slot.events.started(session, () -> started.complete(session)));
    return started;
  }

  @Override
  public CompletionStage<Session> resume(BareJid account, String previd, long h, Outlet outlet) {
    return ready()
        .thenCompose(ready -> new Resuming(find(account, previd), slot, previd, h, outlet).run())
        .thenApplyAsync(SlotSessions::handOver, outlet.eventLoop());
  }

  /// From now on the connection tells the session when its socket takes more.
  private static Session handOver(BoundSession session) {
    session.setWritable(true);
    return session;
  }

  private BoundSession find(BareJid account, String previd) {
    var id = ResumptionId.parse(previd);
    var session = id == null || id.slot() != slot.number ? null : table.get(id.number());
    if (id == null
        || session == null
        || !session.jid().bare().equals(account)
        || !session.resumability.isProvenBy(id.token())) {
      slot.meters.resumption(SessionMeters.Resumption.UNKNOWN);
      throw new ResumptionFailedException(StanzaError.Condition.ITEM_NOT_FOUND, null);
    }
    if (!session.isLive()) {
      slot.meters.resumption(SessionMeters.Resumption.OVER);
      throw new ResumptionFailedException(
          StanzaError.Condition.ITEM_NOT_FOUND, session.up.handled());
    }
    return session;
  }

  @Override
  public Duration window() {
    return slot.properties.resumptionWindow();
  }

  @Override
  public Stream<Session> of(BareJid account) {
    return accounts.of(account).map(session -> session);
  }

  @Override
  public List<BareJid> accounts() {
    return accounts.accounts();
  }

  @Override
  public void follow(Arrivals arrivals) {
    slot.arrivals.add(arrivals);
  }

  @Override
  public int count() {
    return live.get();
  }

  @Override
  public void drain() {
    draining = true;
  }

  private void over(BoundSession session) {
    accounts.remove(session);
    live.decrementAndGet();
  }

  // For the readers of the log

  /// Takes over the sessions that a gateway before this one left, without their sockets.
  ///
  /// @param resumable whether their clients may come back to them; else they end once the log was
  ///   read
  public void restore(Map<Long, Checkpoint> checkpoints, boolean resumable) {
    restoredResumable = resumable;
    checkpoints.forEach(this::restore);
  }

  /// One that makes no sense must not keep all the others away.
  private void restore(long number, Checkpoint checkpoint) {
    try {
      var jid = (FullJid) Jid.ofPrepared(checkpoint.jid());
      restore(new BoundSession(slot, jid, number, checkpoint));
    } catch (RuntimeException e) {
      log.atError().addKeyValue("session", number).setCause(e).log("session_restore_failed");
    }
  }

  private void restore(BoundSession session) {
    table.put(session);
    if (session.isLive()) {
      accounts.add(session, Integer.MAX_VALUE);
      live.incrementAndGet();
    }
  }

  /// Everything that was on the log before has been read: clients may come.
  public void caughtUp() {
    table.forEach(session -> session.restored(restoredResumable));
    caughtUp.complete(null);
  }

  public boolean isCaughtUp() {
    return caughtUp.isDone();
  }

  /// Gives sessions their delivery. Only the one reader of `deliveries` calls this.
  ///
  /// @param unknown is told the numbers that no session has
  public void deliver(long[] numbers, Delivery delivery, LongConsumer unknown) {
    int given = 0;
    try {
      for (long number : numbers) {
        var session = table.get(number);
        if (session == null) {
          unknown.accept(number);
        } else {
          session.deliver(delivery);
          if (++given % MOST_ASLEEP == 0) {
            slot.writers.wake();
          }
        }
      }
    } finally {
      slot.writers.wake();
    }
  }

  /// Hands back what a session never acknowledged, as the log says that it gets no more.
  ///
  /// @return whether the session is known
  public boolean closed(long number, long offset) {
    var session = table.get(number);
    if (session != null) {
      session.closed(offset);
    }
    return session != null;
  }

  /// Closes the stream of a session with an error.
  public void close(long number, StreamError why) {
    var session = table.get(number);
    if (session != null) {
      session.close(why);
    }
  }

  /// Records what was acknowledged so far.
  ///
  /// @param durable run once all of it is durable
  public void recordChanges(Runnable durable) {
    List<BoundSession> changed = new ArrayList<>();
    for (var next = slot.changed.poll(); next != null; next = slot.changed.poll()) {
      changed.add(next);
    }
    var left = new AtomicInteger(changed.size() + 1);
    Runnable one =
        () -> {
          if (left.decrementAndGet() == 0) {
            durable.run();
          }
        };
    changed.forEach(session -> session.checkpoint(one));
    one.run();
  }

  /// Forgets the sessions of which nothing lies at or after this place in `deliveries`.
  public void forgetBefore(long offset) {
    slot.gone.removeIf(session -> session.isGoneBefore(offset) && forget(session));
  }

  /// Whether no session is left, not even the memory of one.
  public boolean isEmpty() {
    return table.isEmpty();
  }

  private boolean forget(BoundSession session) {
    table.remove(session.number());
    slot.log.checkpoint(session.address(), null, () -> {});
    return true;
  }

  /// Looks for what took too long; to be called a few times a second.
  public void sweep() {
    slot.deadlines.sweep();
  }

  /// Lets connections read again, after the log was full.
  public void readAgain() {
    for (int left = slot.heldBack.size(); left > 0; left--) {
      var up = slot.heldBack.poll();
      if (up != null && !up.mayRead()) {
        slot.heldBack.add(up);
      }
    }
  }

  /// Tells an inbox that begins to follow sessions of those there are.
  public void announceTo(Inbox inbox) {
    table.forEach(session -> {
      if (session.isLive()) {
        slot.events.startedTo(inbox, session);
      }
    });
  }
}
