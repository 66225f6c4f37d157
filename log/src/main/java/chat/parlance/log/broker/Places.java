package chat.parlance.log.broker;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a consumer of a group goes on in partitions that it has just got.
public final class Places {

  private static final Logger log = LoggerFactory.getLogger(Places.class);

  private Places() {}

  /// The committed places, or the begin where there is none.
  ///
  /// A place outside the log means that records are lost: they were kept for too short a time, or
  /// the log lost its end in a power cut. The nearest record is where least is lost or done twice.
  public static Map<Integer, Long> of(
      Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    var committed = consumer.committed(Set.copyOf(partitions));
    var begins = consumer.beginningOffsets(partitions);
    var ends = consumer.endOffsets(partitions);
    var places = new LinkedHashMap<Integer, Long>();
    for (var partition : partitions) {
      long begin = begins.getOrDefault(partition, 0L);
      long end = ends.getOrDefault(partition, begin);
      var known = committed.get(partition);
      places.put(
          partition.partition(),
          known == null ? begin : inside(partition, known.offset(), begin, end));
    }
    return places;
  }

  private static long inside(TopicPartition partition, long place, long begin, long end) {
    if (place < begin) {
      tell("records_expired", partition, place, begin);
    } else if (place > end) {
      tell("inbox_truncated", partition, place, end);
    }
    return Math.clamp(place, begin, end);
  }

  private static void tell(String event, TopicPartition partition, long place, long goingOnAt) {
    log.atError()
        .addKeyValue("partition", partition)
        .addKeyValue("committed", place)
        .addKeyValue("goingOnAt", goingOnAt)
        .log(event);
  }
}
