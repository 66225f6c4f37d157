package chat.parlance.gateway.session.sm;

import chat.parlance.gateway.session.sm.Checkpoint.Handled;
import org.jspecify.annotations.Nullable;

/// What a session's client sends: received, then confirmed by the log, then recorded in a
/// checkpoint. Only what is recorded may be acknowledged, as nothing else survives a crash of the
/// gateway.
public final class Inbound {

  private static final long UNMANAGED = -1;
  private static final long MASK = 0xFFFF_FFFFL;

  private long received;
  private long confirmed;
  private long recorded;
  private long wanted;
  private long base = UNMANAGED;
  private boolean asked;
  private @Nullable UnderWay first;
  private @Nullable UnderWay last;

  public Inbound() {}

  /// Goes on from what a checkpoint says.
  public Inbound(Handled from) {
    received = from.count();
    confirmed = from.count();
    recorded = from.count();
    base = from.base();
  }

  /// What a checkpoint says of this.
  public Handled snapshot() {
    return new Handled(Math.max(confirmed, base), base);
  }

  /// Starts counting. What was received before needs no acknowledgement.
  public void enable() {
    base = received;
    recorded = received;
  }

  public boolean isManaged() {
    return base != UNMANAGED;
  }

  /// Counts a stanza.
  public UnderWay receive(UnderWay.Owner owner) {
    var stanza = new UnderWay(owner, ++received);
    if (last == null) {
      first = stanza;
    } else {
      last.next = stanza;
    }
    last = stanza;
    return stanza;
  }

  /// Takes the confirmation of one record of a stanza. Stanzas are confirmed in order, whatever the
  /// order of the confirmations.
  public void confirm(UnderWay stanza) {
    stanza.parts--;
    while (first != null && first.parts <= 0) {
      confirmed = Math.max(confirmed, first.sequence());
      first = first.next;
    }
    if (first == null) {
      last = null;
    }
  }

  /// Asks for an acknowledgement of everything received so far.
  public void want() {
    wanted = received;
    asked = true;
  }

  /// Whether a checkpoint is what an acknowledgement waits for.
  public boolean needsCheckpoint() {
    return asked && recorded < wanted && confirmed >= wanted;
  }

  /// Says that a checkpoint with this count is durable.
  public void recorded(long count) {
    recorded = Math.max(recorded, count);
  }

  /// Whether the acknowledgement that was asked for can be given; asking is over with that.
  public boolean takeAnswer() {
    boolean due = asked && recorded >= wanted;
    asked &= !due;
    return due;
  }

  /// Whether nothing is under way and everything is recorded.
  public boolean isQuiet() {
    return recorded == received;
  }

  /// Goes back to what is recorded: the client sends the rest again.
  public void rewind() {
    received = recorded;
    confirmed = recorded;
    first = null;
    last = null;
    asked = false;
  }

  /// The `h` to tell the client.
  public long handled() {
    return (recorded - base) & MASK;
  }

  /// How many stanzas are under way.
  public int underWay() {
    return (int) (received - confirmed);
  }
}
