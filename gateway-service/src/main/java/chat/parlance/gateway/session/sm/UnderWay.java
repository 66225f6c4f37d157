package chat.parlance.gateway.session.sm;

import org.jspecify.annotations.Nullable;

/// One stanza of a client on its way into the log, perhaps as several records.
public final class UnderWay {

  /// Hears that one part of a stanza is durable. Thread-safe.
  public interface Owner {
    void durable(UnderWay stanza);
  }

  private final Owner owner;
  private final long sequence;
  int parts = 1;
  @Nullable UnderWay next;

  public UnderWay(Owner owner, long sequence) {
    this.owner = owner;
    this.sequence = sequence;
  }

  /// Its number among the stanzas of its session.
  public long sequence() {
    return sequence;
  }

  /// Says that it becomes this many records, before any of them is on its way.
  public void parts(int count) {
    parts = count;
  }

  /// Says that one of the records is durable, or that nothing is to be written.
  public void durable() {
    owner.durable(this);
  }
}
