package chat.parlance.xmpp.jid;

/// Labels in Unicode as ASCII and back (RFC 3492). Its time grows with the square of the length, so
/// it is for what was bounded before. The names are the RFC's.
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_N = 0x80;

  private int n = INITIAL_N;
  private int bias = 72;
  private int delta;

  private Punycode() {}

  /// @throws IllegalArgumentException or ArithmeticException if it isn't Punycode
  static String decode(String encoded) {
    var state = new Punycode();
    int delimiter = encoded.lastIndexOf('-');
    var output = new StringBuilder(encoded.substring(0, Math.max(delimiter, 0)));
    int length = output.length();
    int at = delimiter + 1;
    while (at < encoded.length()) {
      at = state.readDelta(encoded, at, ++length);
      output.insert(output.offsetByCodePoints(0, state.delta), Character.toString(state.n));
      state.delta++;
    }
    return output.toString();
  }

  /// Section 6.2: one number of variable length, and what it says about the next character.
  private int readDelta(String encoded, int start, int length) {
    int before = delta;
    int weight = 1;
    int at = start;
    for (int k = BASE; ; k += BASE) {
      int digit = digit(encoded.charAt(at++));
      delta = Math.addExact(delta, Math.multiplyExact(digit, weight));
      if (digit < threshold(k)) {
        break;
      }
      weight = Math.multiplyExact(weight, BASE - threshold(k));
    }
    adapt(delta - before, length, before == 0);
    n = Math.addExact(n, delta / length);
    delta %= length;
    return at;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0' + 26;
    }
    int letter = (c | 0x20) - 'a';
    if (letter < 0 || letter > 25) {
      throw new IllegalArgumentException("not a digit");
    }
    return letter;
  }

  static String encode(String label) {
    var state = new Punycode();
    int[] codePoints = label.codePoints().toArray();
    var output = new StringBuilder();
    label.chars().filter(c -> c < INITIAL_N).forEach(c -> output.append((char) c));
    int basic = output.length();
    if (basic > 0) {
      output.append('-');
    }
    int handled = basic;
    while (handled < codePoints.length) {
      state.advance(codePoints, handled);
      handled = state.writeAll(codePoints, handled, basic, output);
    }
    return output.toString();
  }

  /// Goes to the next code point in order.
  private void advance(int[] codePoints, int handled) {
    int next = Integer.MAX_VALUE;
    for (int codePoint : codePoints) {
      next = codePoint >= n ? Math.min(next, codePoint) : next;
    }
    delta = Math.addExact(delta, Math.multiplyExact(next - n, handled + 1));
    n = next;
  }

  /// Section 6.3: writes every place of the code point that it is at.
  private int writeAll(int[] codePoints, int handledBefore, int basic, StringBuilder output) {
    int handled = handledBefore;
    for (int codePoint : codePoints) {
      if (codePoint < n) {
        delta++;
      } else if (codePoint == n) {
        write(output);
        adapt(delta, handled + 1, handled == basic);
        delta = 0;
        handled++;
      }
    }
    delta++;
    n++;
    return handled;
  }

  private void write(StringBuilder output) {
    int rest = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = threshold(k);
      if (rest < threshold) {
        break;
      }
      output.append(character(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
    output.append(character(rest));
  }

  private static char character(int digit) {
    return (char) (digit < 26 ? 'a' + digit : '0' + digit - 26);
  }

  private int threshold(int k) {
    return Math.clamp(k - bias, T_MIN, T_MAX);
  }

  /// Section 6.1.
  private void adapt(int change, int length, boolean first) {
    int scaled = first ? change / DAMP : change / 2;
    scaled += scaled / length;
    int k = 0;
    while (scaled > (BASE - T_MIN) * T_MAX / 2) {
      scaled /= BASE - T_MIN;
      k += BASE;
    }
    bias = k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
  }
}
