package chat.parlance.gateway.session.sm;

import static java.util.Objects.requireNonNull;

import chat.parlance.gateway.session.sm.Checkpoint.Acknowledged;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a session's client gets, in the order of the log: queued, written, acknowledged. The number
/// of a stanza depends on the log alone, so that a gateway that reads the log again from a
/// [Checkpoint] gives it the same number.
///
/// Without stream management a stanza is done with when it is written.
public final class Outbound {

  private static final @Nullable Delivery[] NOTHING = {};
  private static final long UNMANAGED = -1;
  private static final long MASK = 0xFFFF_FFFFL;

  private @Nullable Delivery[] queue = NOTHING;
  private int head;
  private int size;
  private int written;
  private long bytes;
  private long acknowledged;
  private long base = UNMANAGED;
  private long offset = -1;
  private long answered = Delivery.NO_ANSWER;
  private long newestAnswered = Delivery.NO_ANSWER;

  public Outbound() {}

  /// Goes on from what a checkpoint says.
  public Outbound(Acknowledged from) {
    acknowledged = from.count();
    base = from.base();
    offset = from.offset();
    answered = from.answered();
    newestAnswered = from.answered();
  }

  /// What a checkpoint says of this.
  public Acknowledged snapshot() {
    return new Acknowledged(acknowledged, base, offset, answered);
  }

  /// Starts counting: what is written from now on counts (XEP-0198 section 4).
  public void enable() {
    base = acknowledged;
  }

  public boolean isManaged() {
    return base != UNMANAGED;
  }

  /// Takes the next record that names this session.
  ///
  /// @return false if the client has it, or another answer to the same stanza
  public boolean offer(Delivery delivery) {
    if (delivery.offset() <= offset || isRepeated(delivery)) {
      return false;
    }
    append(delivery);
    return true;
  }

  /// Whether more waits than this, written or not.
  public boolean exceeds(int stanzas, long bytes) {
    return size > stanzas || this.bytes > bytes;
  }

  /// The next stanza to write, which counts as written with this call.
  public @Nullable Delivery next(Settled settled) {
    if (written == size) {
      return null;
    }
    var delivery = at(written++);
    if (!isManaged()) {
      remove(1, settled);
    }
    return delivery;
  }

  /// Takes an acknowledgement of all up to `h`, modulo 2^32.
  ///
  /// @return how many stanzas it was for, or -1 if so many were never written
  public int acknowledge(long h, Settled settled) {
    return acknowledge(h, written, settled);
  }

  /// Takes the acknowledgement with which a client resumes, and forgets what else was written, so
  /// that it is written again. Everything in the queue may have been written, by the gateway that
  /// had the session before.
  ///
  /// @return how many stanzas it was for, or -1 if so many never were
  public int resume(long h, Settled settled) {
    int count = acknowledge(h, size, settled);
    if (count >= 0) {
      written = 0;
    }
    return count;
  }

  private int acknowledge(long h, int limit, Settled settled) {
    int ahead = (int) (h - handled());
    if (ahead < 0 && acknowledged - base >= -(long) ahead) {
      return 0; // overtaken by a later one
    }
    if (ahead < 0 || ahead > limit) {
      return -1;
    }
    remove(ahead, settled);
    return ahead;
  }

  /// Empties the queue, oldest first.
  public void drain(Consumer<Delivery> each) {
    for (; size > 0; size--) {
      each.accept(take());
    }
    written = 0;
    bytes = 0;
    queue = NOTHING;
    head = 0;
  }

  /// Nothing is owed any more: the log said so at this place.
  public void closed(long end) {
    offset = end;
  }

  /// The place in the log up to which the client has everything.
  public long offset() {
    return offset;
  }

  /// How many stanzas were written since counting began.
  public long sent() {
    return (acknowledged - base + written) & MASK;
  }

  /// How many were written and not acknowledged.
  public int unacknowledged() {
    return written;
  }

  public boolean hasUnwritten() {
    return written < size;
  }

  /// The last `h` of the client.
  public long handled() {
    return (acknowledged - base) & MASK;
  }

  /// How many wait, written or not.
  public int size() {
    return size;
  }

  /// Whether it answers what was answered before: a stanza that the client had to send again.
  private boolean isRepeated(Delivery delivery) {
    return delivery.answered() != Delivery.NO_ANSWER && delivery.answered() <= newestAnswered;
  }

  private void append(Delivery delivery) {
    if (size == queue.length) {
      grow();
    }
    queue[(head + size++) & (queue.length - 1)] = delivery;
    bytes += delivery.xml().length;
    newestAnswered = Math.max(newestAnswered, delivery.answered());
  }

  private void grow() {
    var larger = new @Nullable Delivery[Math.max(4, queue.length * 2)];
    for (int i = 0; i < size; i++) {
      larger[i] = at(i);
    }
    queue = larger;
    head = 0;
  }

  private Delivery at(int index) {
    return requireNonNull(queue[(head + index) & (queue.length - 1)]);
  }

  private Delivery take() {
    var delivery = requireNonNull(queue[head]);
    queue[head] = null;
    head = (head + 1) & (queue.length - 1);
    return delivery;
  }

  private void remove(int count, Settled settled) {
    for (int i = 0; i < count; i++) {
      var delivery = take();
      bytes -= delivery.xml().length;
      offset = delivery.offset();
      answered = Math.max(answered, delivery.answered());
      settled.settled(delivery.offset());
    }
    acknowledged += count;
    size -= count;
    written = Math.max(0, written - count);
    if (size == 0) {
      queue = NOTHING; // an idle session holds nothing
      head = 0;
    }
  }
}
