package chat.parlance.log.state;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.Former;
import chat.parlance.log.fact.FactId;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.timer.Timers;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything that the owner of a partition knows.
public final class PartitionState {

  private final LogFacts logFacts;
  private final StoreFacts storeFacts;
  private final SharedFacts sharedFacts = new SharedFacts();
  private final Origins origins;
  private int nextSet;

  public PartitionState(Replica.Restored restored, StoreFacts storeFacts) {
    this.logFacts = restored.facts();
    this.origins = restored.origins();
    this.nextSet = restored.nextSet();
    this.storeFacts = storeFacts;
  }

  /// The facts of one address. A fact of the store that isn't at hand makes [MissingFactException].
  public Facts of(BareJid address) {
    return new Facts() {
      @Override
      public <T> @Nullable T get(Fact<T> fact) {
        return switch (fact.home()) {
          case LOG -> logFacts.get(address, fact);
          case STORE -> storeFacts.get(address, fact);
        };
      }

      @Override
      public <T> @Nullable T shared(BareJid other, Fact<T> fact) {
        return sharedFacts.get(address, other, fact);
      }
    };
  }

  /// What a change of a fact is on the state topic; nothing for a fact of the store.
  ///
  /// @throws MissingFactException if the fact is in the store and not at hand
  public <T> @Nullable StateRecord record(BareJid address, Effect.Put<T> put, long offset) {
    return switch (put.fact().home()) {
      case LOG -> StateRecord.ofFact(address, put.fact(), put.value(), offset);
      case STORE -> {
        if (!storeFacts.isLoaded(address, put.fact())) {
          throw MissingFactException.own(put.fact(), address);
        }
        yield null;
      }
    };
  }

  /// Changes a fact.
  ///
  /// @param offset of the record that causes it
  public <T> void put(BareJid address, Effect.Put<T> put, long offset) {
    switch (put.fact().home()) {
      case LOG -> logFacts.put(address, put.fact(), put.value());
      case STORE -> storeFacts.put(address, put.fact(), put.value(), offset);
    }
  }

  /// The origins as they are now, to be written once the place is committed.
  ///
  /// @return makes their records; any thread may ask it, once
  public Supplier<List<StateRecord>> originRecords(long place) {
    int set = nextSet;
    nextSet = 1 - set;
    var snapshot = origins.snapshot();
    return () -> StateRecord.ofOrigins(snapshot.chunks(), set, place);
  }

  public StoreFacts storeFacts() {
    return storeFacts;
  }

  public SharedFacts sharedFacts() {
    return sharedFacts;
  }

  public Timers timers() {
    return logFacts.timers();
  }

  /// The facts of the log that were restored as only an older version wrote them.
  public List<FactId> former(List<Former> former) {
    return logFacts.former(former);
  }

  public Origins origins() {
    return origins;
  }

  public int logFactCount() {
    return logFacts.size();
  }
}
