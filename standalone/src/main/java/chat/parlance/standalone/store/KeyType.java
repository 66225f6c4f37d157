package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/// Orders the keys of an index as [ObjectDataType] does, by their serialized form, but without
/// serializing what is known to differ in a short text alone.
final class KeyType extends ObjectDataType {

  static final KeyType INSTANCE = new KeyType();

  /// Shorter ones have a length in one byte without a sign.
  private static final int MAX_LENGTH = 127;

  @Override
  public int compare(Object one, Object other) {
    var text = text(one);
    var otherText = text(other);
    if (text == null || otherText == null) {
      return super.compare(one, other);
    }
    int byLength = Integer.compare(text.length(), otherText.length());
    return byLength == 0 ? text.compareTo(otherText) : byLength;
  }

  private static @Nullable String text(Object key) {
    return key instanceof KeyValue values
            && values.size() == 1
            && values.get(0) instanceof String text
            && isShort(text)
        ? text
        : null;
  }

  private static boolean isShort(String text) {
    if (text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c > '\u007f') {
        return false;
      }
    }
    return true;
  }
}
