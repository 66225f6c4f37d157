package chat.parlance.log.broker.loop;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.log.state.PartitionState;
import chat.parlance.xmpp.jid.BareJid;
import java.util.ArrayDeque;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// A partition of the inbox that this thread owns: its state, what was read of it and isn't
/// decided, and what was decided and isn't confirmed.
final class OwnedPartition {

  private final Setup setup;
  private final PartitionState state;
  private final Writer writer;
  private final LoopMeters meters;
  private final Lanes lanes;
  private final Decisions decisions;
  private final ArrayDeque<Pending> arrivals = new ArrayDeque<>();
  private final Confirmations confirmations;
  private final ArrayDeque<FactId> former;
  private long arrived;
  private long committed;
  private boolean released;

  /// Goes on from a committed place.
  OwnedPartition(
      Setup setup,
      int partition,
      PartitionState state,
      long committed,
      Writer writer,
      LoopMeters meters) {
    this.setup = setup;
    this.state = state;
    this.writer = writer;
    this.meters = meters;
    this.lanes = new Lanes(setup.inbox(), partition);
    this.decisions = new Decisions(setup, partition, state, writer, meters);
    this.former = new ArrayDeque<>(state.former(setup.dispatcher().former()));
    this.arrived = committed;
    this.confirmations = new Confirmations(committed);
    this.committed = committed;
  }

  /// Takes in records that were read. Those that were seen before are dropped here, in the order of
  /// the log.
  void arrive(List<ConsumerRecord<byte[], byte[]>> records) {
    for (var record : records) {
      var pending = Pending.of(record, setup.inbox());
      if (isNew(pending)) {
        arrivals.addLast(pending);
      } else {
        meters.duplicate();
      }
      arrived = record.offset() + 1;
    }
  }

  private boolean isNew(Pending pending) {
    var received = pending.received();
    var origin = received == null ? null : received.envelope().origin();
    return origin == null || state.origins().add(origin, pending.record().timestamp());
  }

  /// Decides what can be decided now.
  ///
  /// @param loading is told which facts are missing
  void work(FactLoading loading) {
    if (arrivals.isEmpty() && !released) {
      passDuplicates();
      return;
    }
    long start = System.nanoTime();
    long oldest = arrivals.isEmpty() ? start : arrivals.getFirst().record().timestamp();
    int before = arrivals.size();
    var flight = writer.begin();
    releaseLanes(flight, loading);
    while (!arrivals.isEmpty() && !writer.isFull()) {
      step(arrivals.removeFirst(), flight, loading);
    }
    decisions.writeMuchState(flight);
    confirmations.add(flight, undecided());
    if (before > arrivals.size()) {
      meters.pass(before - arrivals.size(), System.nanoTime() - start, oldest);
    }
  }

  private void releaseLanes(Flight flight, FactLoading loading) {
    if (released) {
      released = false;
      for (var lane : lanes.release()) {
        lane.forEach(pending -> step(pending, flight, loading));
      }
      state.sharedFacts().forgetAbsent();
    }
  }

  private void step(Pending pending, Flight flight, FactLoading loading) {
    if (lanes.isHeld(pending.lane())) {
      lanes.hold(pending);
      want(pending, loading);
      return;
    }
    try {
      decisions.decide(pending, lanes.source(pending.lane()), flight);
      decided(pending);
    } catch (MissingFactException e) {
      lanes.hold(pending);
      if (e.isShared()) {
        loading.wantShared(this, e.fact(), e.address());
      } else {
        loading.want(this, e.fact(), e.address(), pending.offset());
      }
      arrivals.forEach(later -> want(later, loading));
    }
  }

  private void decided(Pending pending) {
    var received = pending.received();
    if (received != null) {
      state.sharedFacts().decided(received.envelope().key());
    }
  }

  /// What a record may need is loaded together with what another one lacks.
  private void want(Pending pending, FactLoading loading) {
    var received = pending.received();
    if (received == null) {
      return;
    }
    var address = received.envelope().key();
    for (var fact : setup.dispatcher().facts(received.envelope())) {
      if (fact.home() == Fact.Home.STORE && !state.storeFacts().isLoaded(address, fact)) {
        loading.want(this, fact, address, pending.offset());
      }
    }
  }

  /// Where nothing but duplicates came, the place goes on all the same.
  private void passDuplicates() {
    if (confirmations.isBefore(undecided())) {
      confirmations.add(writer.begin(), undecided());
    }
  }

  /// Writes what the state topic lacks where a place is to be committed.
  void writeState(long place, Flight flight) {
    decisions.writeStateBefore(place, flight);
  }

  /// Takes in a fact that was asked for.
  void loaded(Fact<?> fact, BareJid address, @Nullable StoredFact stored, long next) {
    state.storeFacts().loaded(address, fact, stored, next, committed);
    released = true;
  }

  /// Takes in a fact of another address that was asked for.
  void loadedShared(Fact<?> fact, BareJid address, @Nullable StoredFact stored) {
    state.sharedFacts().loaded(address, fact, stored);
    released = true;
  }

  /// The first record that isn't decided.
  long undecided() {
    return lanes.low(arrivals.isEmpty() ? arrived : arrivals.getFirst().offset());
  }

  /// Everything before this place is decided, and what it caused is on the log.
  long confirmed() {
    return confirmations.confirmed();
  }

  long committed() {
    return committed;
  }

  void committed(long place) {
    committed = place;
    state.storeFacts().committed();
  }

  /// Whether a commit would get it further, be it only for documents that wait to be removed.
  boolean isUncommitted() {
    return undecided() > committed || state.storeFacts().hasRemovals();
  }

  /// Whether the state is exactly that of the place [#undecided].
  boolean isEven() {
    return arrivals.isEmpty() && lanes.heldRecords() == 0;
  }

  /// What an older version left and its addresses weren't told of yet.
  ArrayDeque<FactId> former() {
    return former;
  }

  int backlog() {
    return arrivals.size() + lanes.heldRecords();
  }

  PartitionState state() {
    return state;
  }
}
