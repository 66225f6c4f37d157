package chat.parlance.standalone.direct;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Records of one partition as they were appended.
///
/// @param place of the first
record Appended(long place, List<Sending> sendings, int bytes) {

  /// The place behind the last.
  long end() {
    return place + sendings.size();
  }

  /// What a consumer reads at a place that is in it.
  ConsumerRecord<byte[], byte[]> at(long wanted) {
    return sendings.get(Math.toIntExact(wanted - place)).consumed(wanted);
  }
}
