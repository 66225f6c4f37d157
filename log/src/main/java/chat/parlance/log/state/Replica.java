package chat.parlance.log.state;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A copy of a partition's state, made by reading its state topic from the beginning.
///
/// A change may be on the log although the record that caused it was never committed. Then the
/// record is decided again, from the facts as they were. So changes stay apart until it is known
/// that the place was committed past them.
public final class Replica {

  /// The origins that are complete on the log.
  private record Place(int set, int chunks, long at) {}

  /// How many removals are remembered, so that an owner that was replaced, and writes for some
  /// seconds more, brings nothing back.
  private static final int MOST_REMOVALS = 5_000;

  private final Map<String, StateRecord> facts = new HashMap<>();

  private final Map<String, Long> removedAt =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > MOST_REMOVALS;
        }
      };

  private final Map<String, String> origins = new HashMap<>();
  private List<StateRecord> recent = new ArrayList<>();
  private @Nullable Place place;
  private long position;

  /// Takes in the next record of the state topic.
  ///
  /// @param next the offset after it
  public void apply(StateRecord record, long next) {
    position = next;
    if (record.isFact()) {
      recent.add(record);
    } else if (record.isPlace()) {
      place(record);
    } else if (record.value() != null) {
      origins.put(record.key(), record.value());
    }
  }

  /// Passes over a record that can't be read.
  public void skip(long next) {
    position = next;
  }

  private void place(StateRecord record) {
    String value = record.value();
    if (value == null) {
      return;
    }
    int space = value.indexOf(' ');
    place =
        new Place(
            Integer.parseInt(value, 0, space, 10),
            Integer.parseInt(value, space + 1, value.length(), 10),
            record.at());
    settle(record.at());
  }

  /// The inbox was committed up to a place, so changes before it are for good.
  private void settle(long committed) {
    var later = new ArrayList<StateRecord>();
    for (var record : recent) {
      if (record.at() < committed) {
        settle(record);
      } else {
        later.add(record);
      }
    }
    recent = later;
  }

  /// A change by an owner that didn't know yet that it had been replaced may come late.
  private void settle(StateRecord record) {
    String key = record.key();
    var known = facts.get(key);
    if (record.at() < (known == null ? removedAt.getOrDefault(key, 0L) : known.at())) {
      return;
    }
    removedAt.remove(key);
    if (record.value() == null) {
      facts.remove(key);
      removedAt.put(key, record.at());
    } else {
      facts.put(key, record);
    }
  }

  /// The offset in the state topic up to which it was read.
  public long position() {
    return position;
  }

  /// The state as it was when the inbox was committed up to a place. The replica is used up.
  ///
  /// @param originRetention see [Origins]
  public Restored restore(long committed, Duration originRetention) {
    settle(committed);
    var log = new LogFacts();
    facts.forEach((_, record) -> {
      if (record.value() != null) {
        log.restore(record.factId(), record.value());
      }
    });
    var seen = new Origins(originRetention);
    if (place == null || place.at > committed) {
      return new Restored(committed, log, seen, null, 0);
    }
    for (int i = 0; i < place.chunks; i++) {
      String chunk = origins.get(StateRecord.origins(place.set, i));
      if (chunk != null) {
        seen.restore(chunk);
      }
    }
    return new Restored(committed, log, seen, place.at, 1 - place.set);
  }

  /// A partition's state.
  ///
  /// @param place in the inbox that it is the state of
  /// @param originsAt the place in the inbox that the origins are valid for; absent if there are
  ///   none
  /// @param nextSet the set of origins to be written next
  public record Restored(
      long place, LogFacts facts, Origins origins, @Nullable Long originsAt, int nextSet) {}
}
