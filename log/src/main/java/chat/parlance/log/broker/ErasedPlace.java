package chat.parlance.log.broker;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;

/// Up to which record nothing is left of what was removed. A place can be committed while documents
/// still hold, for a crash before the commit, what they held before a record removed it; the next
/// commit comes when they are gone. So a committed place says how far that is, in the text that
/// Kafka keeps beside it.
public final class ErasedPlace {

  private ErasedPlace() {}

  /// A place to commit.
  ///
  /// @param erased the first record that may have removed something that is still in a document;
  ///   the place itself if there is none
  public static OffsetAndMetadata write(long place, long erased) {
    return new OffsetAndMetadata(place, erased == place ? "" : Long.toString(erased));
  }

  /// The first record that may have removed something that is still in a document. A place of an
  /// older version says nothing of that.
  public static long read(OffsetAndMetadata committed) {
    try {
      var text = committed.metadata();
      return text.isEmpty()
          ? committed.offset()
          : Math.min(committed.offset(), Long.parseLong(text));
    } catch (NumberFormatException _) {
      return committed.offset();
    }
  }
}
