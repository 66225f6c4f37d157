package chat.parlance.log.broker.loop;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/// What the records of one pass over a partition caused, until all of it is confirmed.
final class Flight implements Callback {

  private final UnderWay underWay;
  private final AtomicInteger open = new AtomicInteger(1);
  private long low;

  Flight(UnderWay underWay) {
    this.underWay = underWay;
  }

  /// Before each send.
  void add() {
    open.incrementAndGet();
  }

  /// All is sent.
  ///
  /// @param undecided the first record of the partition that isn't decided yet
  /// @return whether nothing is under way
  boolean close(long undecided) {
    low = undecided;
    return open.decrementAndGet() == 0;
  }

  boolean isConfirmed() {
    return open.get() == 0;
  }

  /// When this and all flights before it are confirmed, everything before this place is done.
  long low() {
    return low;
  }

  @Override
  public void onCompletion(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
    if (failure != null) {
      underWay.fail(failure);
    } else if (metadata != null) {
      underWay.remove(
          Math.max(0, metadata.serializedKeySize()) + Math.max(0, metadata.serializedValueSize()));
      open.decrementAndGet();
    }
  }
}
