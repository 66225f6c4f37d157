package chat.parlance.standalone.direct;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.requests.ProduceResponse.PartitionResponse;

/// The first records of a partition's queue.
record Batch(Queue<Sending> queue, List<Sending> sendings, int bytes) {

  private static final int LIMIT_BYTES = 64 << 10;

  /// As many as fit, at least one.
  static Batch of(Queue<Sending> queue) {
    var first = new ArrayList<Sending>();
    int bytes = 0;
    for (var next : queue) {
      int more = next.bytes();
      if (!first.isEmpty() && bytes + more > LIMIT_BYTES) {
        break;
      }
      first.add(next);
      bytes += more;
    }
    return new Batch(queue, first, bytes);
  }

  TopicPartition partition() {
    return sendings.getFirst().partition();
  }

  MemoryRecords records() {
    var buffer = ByteBuffer.allocate(bytes);
    try (var builder =
        MemoryRecords.builder(buffer, Compression.NONE, TimestampType.CREATE_TIME, 0)) {
      sendings.forEach(sending -> sending.appendTo(builder));
      return builder.build();
    }
  }

  /// Takes them out of the queue, unless they are to be appended again.
  ///
  /// @return whether they are done with
  boolean settle(PartitionResponse response) {
    if (response.error.exception() instanceof RetriableException) {
      return false;
    }
    sendings.forEach(_ -> queue.remove());
    return true;
  }

  /// Says what became of them.
  void tell(PartitionResponse response) {
    long offset = response.baseOffset;
    for (var sending : sendings) {
      if (response.error == Errors.NONE) {
        sending.succeed(offset++);
      } else {
        sending.fail(cause(response));
      }
    }
  }

  private static RuntimeException cause(PartitionResponse response) {
    return response.error == Errors.MESSAGE_TOO_LARGE
        ? new RecordTooLargeException(response.errorMessage)
        : response.error.exception(response.errorMessage);
  }
}
