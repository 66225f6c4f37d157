package chat.parlance.gateway.session.sm;

import java.util.Arrays;

/// The last sequence seen of each source: pairs in one array, as a session hears from very few.
final class Sequences {

  static final long NONE = -1;
  private static final long[] EMPTY = {};

  private long[] pairs = EMPTY;

  long last(int source) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == source) {
        return pairs[i + 1];
      }
    }
    return NONE;
  }

  void put(int source, long sequence) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == source) {
        pairs[i + 1] = sequence;
        return;
      }
    }
    pairs = Arrays.copyOf(pairs, pairs.length + 2);
    pairs[pairs.length - 2] = source;
    pairs[pairs.length - 1] = sequence;
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < pairs.length; i += 2) {
      visitor.visit((int) pairs[i], pairs[i + 1]);
    }
  }

  interface Visitor {
    void visit(int source, long sequence);
  }
}
