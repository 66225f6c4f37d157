package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.restore.StateRecords;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.runtime.Decided;
import chat.parlance.log.runtime.Received;
import chat.parlance.log.state.PartitionState;
import chat.parlance.log.state.StateRecord;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides the records of a partition one by one: what a record causes is sent, and what it changes
/// of the state is remembered until it is written; or the record goes to the dead letters.
final class Decisions {

  private static final Logger log = LoggerFactory.getLogger(Decisions.class);

  private final Setup setup;
  private final int partition;
  private final PartitionState state;
  private final Writer writer;
  private final LoopMeters meters;
  private final Effects effects;
  private final Changes changes = new Changes();

  Decisions(Setup setup, int partition, PartitionState state, Writer writer, LoopMeters meters) {
    this.setup = setup;
    this.partition = partition;
    this.state = state;
    this.writer = writer;
    this.meters = meters;
    this.effects = new Effects(state, setup.slots());
  }

  /// Decides a record. What can't be decided at all is refused.
  ///
  /// @param source of the effects' origins
  /// @throws MissingFactException if a fact isn't at hand; then nothing was sent or changed
  void decide(Pending pending, String source, Flight flight) {
    var received = pending.received();
    if (received == null) {
      refuse(pending, reason(pending), null, flight);
      return;
    }
    List<Decided> decisions;
    List<ProducerRecord<byte[], byte[]>> records;
    try {
      decisions = setup.dispatcher().decide(received, state.of(received.envelope().key()));
      records = effects.prepare(received, decisions, source);
    } catch (MissingFactException | InterruptedRunException e) {
      throw e;
    } catch (EffectRefusedException e) {
      refuse(pending, "EFFECTS_" + e.reason(), e, flight);
      return;
    } catch (RuntimeException e) {
      refuse(pending, "HANDLER_FAILED", e, flight);
      return;
    }
    for (var record : records) {
      writer.send(record, flight);
    }
    effects.changes().forEach(changes::add);
    effects.apply(received, decisions);
    tell(received, decisions);
  }

  private static String reason(Pending pending) {
    return pending.bad() == null ? "UNREADABLE" : pending.bad().reason().name();
  }

  private void tell(Received received, List<Decided> decisions) {
    for (var decided : decisions) {
      meters.decided(decided);
      if (log.isDebugEnabled()) {
        log.atDebug()
            .addKeyValue("record", received.partition() + "-" + received.offset())
            .addKeyValue("handler", decided.handler())
            .addKeyValue("reason", decided.decision().reason())
            .addKeyValue("effects", decided.decision().effects().size())
            .log("record_decided");
      }
    }
  }

  private void refuse(Pending pending, String reason, @Nullable Exception cause, Flight flight) {
    log.atError()
        .addKeyValue("inbox", setup.inbox())
        .addKeyValue("partition", partition)
        .addKeyValue("offset", pending.offset())
        .addKeyValue("reason", reason)
        .setCause(cause)
        .log("record_failed");
    meters.deadLetter(reason);
    writer.send(DeadLetters.of(pending.record(), reason), flight);
  }

  /// Writes what the state topic lacks where a place is to be committed.
  void writeStateBefore(long place, Flight flight) {
    write(changes.takeBefore(place), flight);
  }

  /// Writes all that it lacks, if that is so much that it shouldn't wait for a commit.
  void writeMuchState(Flight flight) {
    if (changes.areMany()) {
      write(changes.takeAll(), flight);
    }
  }

  private void write(List<StateRecord> state, Flight flight) {
    String topic = setup.inbox().stateTopic();
    state.forEach(change -> writer.send(StateRecords.of(topic, partition, change), flight));
  }
}
