package chat.parlance.log.state;

import chat.parlance.log.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The newest sequence number seen of each source, so that what is written twice counts once.
///
/// A source that was silent for longer than the retention is forgotten. Time is that of the
/// records, so that the same records always leave the same memory; the log's own, not their
/// writers'.
public final class Origins {

  private static final int SOURCES_PER_CHUNK = 2_000;
  private static final int EXPECTED_SOURCES = 1_024;
  private static final float LOAD_FACTOR = 0.75f;

  private static final class Seen {
    private long sequence;
    private long timestampMillis;

    private Seen(long sequence, long timestampMillis) {
      this.sequence = sequence;
      this.timestampMillis = timestampMillis;
    }
  }

  private final LinkedHashMap<String, Seen> bySource =
      new LinkedHashMap<>(EXPECTED_SOURCES, LOAD_FACTOR, true);
  private final long retentionMillis;

  public Origins(Duration retention) {
    this.retentionMillis = retention.toMillis();
  }

  /// Whether a record is newer than all before it of its source; remembers that it was seen.
  public boolean add(Origin origin, long timestampMillis) {
    var seen = bySource.get(origin.source());
    if (seen == null) {
      bySource.put(origin.source(), new Seen(origin.sequence(), timestampMillis));
      forget(timestampMillis - retentionMillis);
      return true;
    }
    seen.timestampMillis = Math.max(seen.timestampMillis, timestampMillis);
    if (origin.sequence() <= seen.sequence) {
      return false;
    }
    seen.sequence = origin.sequence();
    return true;
  }

  private void forget(long beforeMillis) {
    Iterator<Seen> eldest = bySource.values().iterator();
    while (eldest.hasNext() && eldest.next().timestampMillis < beforeMillis) {
      eldest.remove();
    }
  }

  public int size() {
    return bySource.size();
  }

  /// All of it as it is now. That is quick, so it may be done where others wait; telling it as text
  /// isn't.
  public Snapshot snapshot() {
    return new Snapshot(bySource);
  }

  /// The origins as they were once. Any thread may have it.
  public static final class Snapshot {

    private final String[] sources;
    private final long[] sequences;
    private final long[] timestampsMillis;

    private Snapshot(Map<String, Seen> bySource) {
      sources = new String[bySource.size()];
      sequences = new long[sources.length];
      timestampsMillis = new long[sources.length];
      int i = 0;
      for (Map.Entry<String, Seen> entry : bySource.entrySet()) {
        sources[i] = entry.getKey();
        sequences[i] = entry.getValue().sequence;
        timestampsMillis[i] = entry.getValue().timestampMillis;
        i++;
      }
    }

    /// All of it as text, in parts of moderate size: a source, its sequence and its time per line.
    public List<String> chunks() {
      var chunks = new ArrayList<String>();
      var chunk = new StringBuilder();
      for (int i = 0; i < sources.length; i++) {
        chunk.append(sources[i]).append(' ').append(sequences[i]);
        chunk.append(' ').append(timestampsMillis[i]).append('\n');
        if ((i + 1) % SOURCES_PER_CHUNK == 0) {
          chunks.add(chunk.toString());
          chunk.setLength(0);
        }
      }
      if (!chunk.isEmpty()) {
        chunks.add(chunk.toString());
      }
      return chunks;
    }
  }

  /// Takes in what [Snapshot#chunks] gave, part by part, in order.
  public void restore(String chunk) {
    chunk.lines().forEach(this::restoreLine);
  }

  private void restoreLine(String line) {
    int last = line.lastIndexOf(' ');
    int middle = line.lastIndexOf(' ', last - 1);
    bySource.put(
        line.substring(0, middle),
        new Seen(
            Long.parseLong(line, middle + 1, last, 10),
            Long.parseLong(line, last + 1, line.length(), 10)));
  }
}
