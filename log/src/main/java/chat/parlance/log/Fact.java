package chat.parlance.log;

/// The name of a piece of an address's state.
///
/// @param name unique in its service; of facts in the store also the name of the collection
/// @param type an immutable record that JSON can hold
/// @param part empty, or which of several of the same kind it is, see [#part(String)]
public record Fact<T>(String name, Class<T> type, Home home, String part) {

  /// Where a fact lives.
  public enum Home {
    /// In the memory of the partition's owner, with a changelog on the log.
    LOG,
    /// One document per address in the store, loaded when needed.
    STORE
  }

  public Fact {
    if (!isName(name)) {
      throw new IllegalArgumentException("a fact is named by letters and digits");
    }
    if (part.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("the name of a part is one line");
    }
  }

  private static boolean isName(String name) {
    boolean valid = !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z';
    for (int i = 1; valid && i < name.length(); i++) {
      char c = name.charAt(i);
      valid = c < 0x80 && Character.isLetterOrDigit(c);
    }
    return valid;
  }

  /// A fact that is small and needed for most records.
  public static <T> Fact<T> inLog(String name, Class<T> type) {
    return new Fact<>(name, type, Home.LOG, "");
  }

  /// A fact that is large or seldom needed.
  public static <T> Fact<T> inStore(String name, Class<T> type) {
    return new Fact<>(name, type, Home.STORE, "");
  }

  /// One of several facts of the same kind that an address has, each loaded and written by itself:
  /// a node of many, a bucket of a large set. Which parts there are is for another fact to say.
  ///
  /// @param name of the part, on one line
  public Fact<T> part(String name) {
    return new Fact<>(this.name, type, home, name);
  }
}
