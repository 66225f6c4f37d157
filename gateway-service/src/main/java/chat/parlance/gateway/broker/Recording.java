package chat.parlance.gateway.broker;

import java.util.concurrent.atomic.AtomicBoolean;

/// Records how far the clients of a slot are, and with it from where on its deliveries are read
/// after a restart.
final class Recording {

  private final int slot;
  private final EdgeLog edgeLog;
  private final SlotParts parts;
  private final DeliveryReader reader;
  private final AtomicBoolean underWay = new AtomicBoolean();

  Recording(int slot, EdgeLog edgeLog, SlotParts parts, DeliveryReader reader) {
    this.slot = slot;
    this.edgeLog = edgeLog;
    this.parts = parts;
    this.reader = reader;
  }

  /// Records, unless that is under way. The place is taken before the checkpoints, which therefore
  /// hold every acknowledgement that it relies on; it is committed after they are durable, and
  /// after them what the sources had written up to there.
  ///
  /// @param done run when all is durable
  void record(Runnable done) {
    if (!underWay.compareAndSet(false, true)) {
      return;
    }
    long place = parts.ring().committable();
    parts.sessions().recordChanges(() -> sources(place, done));
    parts.sessions().forgetBefore(reader.committed());
  }

  private void sources(long place, Runnable done) {
    edgeLog.sources(
        slot,
        parts.deliveries().pass(place),
        () -> {
          reader.commit(place);
          underWay.set(false);
          done.run();
        });
  }
}
