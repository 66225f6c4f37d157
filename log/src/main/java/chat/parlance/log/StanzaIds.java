package chat.parlance.log;

import org.jspecify.annotations.Nullable;

/// Ids of stanzas made of their place in the log (XEP-0359), so that deciding a record again gives
/// the same id. Those of one address sort, as text, in the order of its log.
public final class StanzaIds {

  private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int PARTITION_DIGITS = 2;
  private static final int OFFSET_DIGITS = 11;

  private StanzaIds() {}

  /// The id for what a record carries.
  ///
  /// @param recordId `<inbox>-<partition>-<offset>`
  /// @return thirteen base-32 digits: partition, then offset
  public static String of(String recordId) {
    int last = recordId.lastIndexOf('-');
    int middle = recordId.lastIndexOf('-', last - 1);
    if (middle < 1) {
      throw new IllegalArgumentException("a record id is inbox-partition-offset");
    }
    long partition = Long.parseLong(recordId, middle + 1, last, 10);
    long offset = Long.parseLong(recordId, last + 1, recordId.length(), 10);
    char[] id = new char[PARTITION_DIGITS + OFFSET_DIGITS];
    write(partition, id, 0, PARTITION_DIGITS);
    write(offset, id, PARTITION_DIGITS, OFFSET_DIGITS);
    return new String(id);
  }

  /// Where in the log that is what an id was made for.
  public record Place(int partition, long offset) {}

  /// The place that an id names, or null if it isn't such an id. Whether anything is there, only
  /// the log knows.
  public static @Nullable Place placeOf(String id) {
    if (id.length() != PARTITION_DIGITS + OFFSET_DIGITS) {
      return null;
    }
    long partition = read(id, 0, PARTITION_DIGITS);
    long offset = read(id, PARTITION_DIGITS, id.length());
    return partition < 0 || offset < 0 ? null : new Place((int) partition, offset);
  }

  private static long read(String id, int start, int end) {
    long number = 0;
    for (int i = start; i < end; i++) {
      int digit = DIGITS.indexOf(id.charAt(i));
      if (digit < 0) {
        return -1;
      }
      number = number << 5 | digit;
    }
    return number;
  }

  private static void write(long number, char[] into, int start, int digits) {
    long rest = number;
    for (int i = start + digits - 1; i >= start; i--) {
      into[i] = DIGITS.charAt((int) (rest & 31));
      rest >>>= 5;
    }
    if (rest != 0) {
      throw new IllegalArgumentException("a place in the log is too large for an id");
    }
  }
}
