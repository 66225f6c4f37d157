package chat.parlance.log.broker.loop;

import chat.parlance.log.Effect;
import chat.parlance.log.Origin;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.KafkaRecords;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.broker.restore.StateRecords;
import chat.parlance.log.envelope.Announcement;
import chat.parlance.log.envelope.ArchiveRecord;
import chat.parlance.log.envelope.EdgeRecord;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.log.runtime.Decided;
import chat.parlance.log.runtime.Received;
import chat.parlance.log.state.PartitionState;
import chat.parlance.log.state.StateRecord;
import chat.parlance.log.timer.Timer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Turns the effects of records into records and changes of state. For one partition; not
/// thread-safe.
final class Effects {

  private final PartitionState state;
  private final Slots slots;
  private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
  private final List<StateRecord> changes = new ArrayList<>();

  Effects(PartitionState state, Slots slots) {
    this.state = state;
    this.slots = slots;
  }

  /// The records to write for what was decided; valid until the next call. Nothing is changed yet.
  ///
  /// @param source of the effects' origins
  /// @throws EffectRefusedException if the log can't take them
  List<ProducerRecord<byte[], byte[]>> prepare(
      Received received, List<Decided> decisions, String source) throws EffectRefusedException {
    records.clear();
    changes.clear();
    int index = 0;
    for (var decided : decisions) {
      for (var effect : decided.decision().effects()) {
        if (index >> Origin.EFFECT_BITS != 0) {
          throw new EffectRefusedException(EffectRefusedException.Reason.TOO_MANY);
        }
        add(effect, received, Origin.ofEffect(source, received.offset(), index));
        index++;
      }
    }
    return records;
  }

  /// What is to be written of the state, for what was prepared; valid until the next call.
  List<StateRecord> changes() {
    return changes;
  }

  /// Makes the changes of facts.
  void apply(Received received, List<Decided> decisions) {
    for (var decided : decisions) {
      for (var effect : decided.decision().effects()) {
        if (effect instanceof Effect.Put<?> put) {
          state.put(received.envelope().key(), put, received.offset());
        } else if (effect instanceof Effect.Wake wake) {
          var timer = Timer.put(wake, received.offset());
          state.put(received.envelope().key(), timer, received.offset());
        }
      }
    }
  }

  private void add(Effect effect, Received received, Origin origin) throws EffectRefusedException {
    String traceparent = received.envelope().traceparent();
    switch (effect) {
      case Effect.Deliver deliver -> deliver(deliver, origin, traceparent);
      case Effect.Send send ->
          add(
              KafkaRecords.of(
                  send.inbox().topic(),
                  null,
                  new Envelope(
                          send.key(),
                          new StanzaPayload(send.stanza()),
                          origin,
                          send.session(),
                          traceparent)
                      .encode()));
      case Effect.Tell tell ->
          add(
              KafkaRecords.of(
                  tell.inbox().topic(),
                  null,
                  new Envelope(
                          tell.key(),
                          ToldJson.of(tell, received.envelope().key()),
                          origin,
                          null,
                          traceparent)
                      .encode()));
      case Effect.Archive archive ->
          add(
              KafkaRecords.of(
                  TopicNames.ARCHIVE,
                  null,
                  new ArchiveRecord(
                          archive.owner(),
                          archive.stanza(),
                          archive.archiveId(),
                          origin,
                          traceparent)
                      .encode()));
      case Effect.Announce announce ->
          add(
              KafkaRecords.of(
                  TopicNames.of(announce.topic()),
                  null,
                  Announcement.of(announce, origin, traceparent).encode()));
      case Effect.CloseSession close ->
          edge(
              close.session().slot(),
              new EdgeRecord.Close(close.session().number(), close.why(), origin, traceparent));
      case Effect.Put<?> put -> put(put, received);
      case Effect.Wake wake -> put(Timer.put(wake, received.offset()), received);
    }
  }

  private void deliver(
      Effect.Deliver deliver, Origin origin, @org.jspecify.annotations.Nullable String traceparent)
      throws EffectRefusedException {
    if (deliver.sessions().isEmpty()) {
      return;
    }
    for (var forSlot :
        EdgeRecord.deliveries(
            deliver.sessions(), deliver.stanza(), deliver.undelivered(), origin, traceparent)) {
      edge(forSlot.slot(), forSlot.record());
    }
  }

  private void edge(int slot, EdgeRecord record) throws EffectRefusedException {
    if (!slots.has(slot)) {
      throw new EffectRefusedException(EffectRefusedException.Reason.UNKNOWN_SLOT);
    }
    add(KafkaRecords.of(TopicNames.DELIVERIES, slot, record.encode()));
  }

  private void put(Effect.Put<?> put, Received received) throws EffectRefusedException {
    var change = state.record(received.envelope().key(), put, received.offset());
    if (change == null) {
      return;
    }
    if (!StateRecords.fits(change, KafkaClients.MAX_STATE_BYTES)) {
      throw new EffectRefusedException(EffectRefusedException.Reason.TOO_LARGE);
    }
    changes.add(change);
  }

  private void add(ProducerRecord<byte[], byte[]> record) throws EffectRefusedException {
    if (KafkaRecords.sizeBytes(record) > KafkaClients.MAX_RECORD_BYTES) {
      throw new EffectRefusedException(EffectRefusedException.Reason.TOO_LARGE);
    }
    records.add(record);
  }
}
