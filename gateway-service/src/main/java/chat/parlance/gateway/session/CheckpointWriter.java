package chat.parlance.gateway.session;

import chat.parlance.gateway.session.sm.Checkpoint;
import chat.parlance.gateway.session.sm.Checkpoint.Phase;
import org.jspecify.annotations.Nullable;

/// Writes down where a session stands, and knows whether something happened since. Guarded by the
/// lock of its session, so the order of the calls is the order on the log.
final class CheckpointWriter {

  private final BoundSession session;
  private final Slot slot;

  /// Whether acknowledgements came that no checkpoint holds.
  private boolean changed;

  CheckpointWriter(BoundSession session, Slot slot) {
    this.session = session;
    this.slot = slot;
  }

  /// Comes before anything is settled: who sees that in the ring and commits a place for it must
  /// find this session among those to record first.
  void changed() {
    if (!changed) {
      changed = true;
      slot.changed.add(session);
    }
  }

  void write(Upstream up, Downstream down, Phase phase, @Nullable String token, Runnable durable) {
    var handled = up.count().snapshot();
    var acknowledged = down.count().snapshot();
    changed = false;
    slot.log.checkpoint(
        session.address(),
        new Checkpoint(session.jid().toString(), phase, token, handled, acknowledged),
        () -> {
          up.recorded(handled.count());
          durable.run();
        });
  }
}
