package chat.parlance.log.broker.loop;

import chat.parlance.log.broker.ErasedPlace;
import chat.parlance.log.fact.FactChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// What one commit covers: the places, and the state and the facts to write before it.
final class Round {

  private final Map<TopicPartition, OwnedPartition> partitions = new LinkedHashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> places = new LinkedHashMap<>();
  private final List<FactChange> changes = new ArrayList<>();
  private final Flight state;

  /// Covers nothing yet.
  ///
  /// @param state is what carries the changes of state
  Round(Flight state) {
    this.state = state;
  }

  void add(TopicPartition name, OwnedPartition partition) {
    partitions.put(name, partition);
    long place = partition.undecided();
    partition.writeState(place, state);
    var facts = partition.state().storeFacts();
    changes.addAll(facts.capture(place));
    places.put(name, ErasedPlace.write(place, facts.erased(place)));
  }

  /// Nothing is added any more.
  void close() {
    state.close(0);
  }

  boolean isConfirmed() {
    if (!state.isConfirmed()) {
      return false;
    }
    for (var entry : partitions.entrySet()) {
      if (entry.getValue().confirmed() < place(entry.getKey())) {
        return false;
      }
    }
    return true;
  }

  private long place(TopicPartition name) {
    var place = places.get(name);
    if (place == null) {
      throw new IllegalStateException("a partition of the round has no place");
    }
    return place.offset();
  }

  List<FactChange> changes() {
    return changes;
  }

  Map<TopicPartition, OffsetAndMetadata> places() {
    return places;
  }

  /// The places are committed.
  void committed() {
    partitions.forEach((name, partition) -> partition.committed(place(name)));
  }
}
