package chat.parlance.standalone.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/// Orders the keys of an index as [ObjectDataType] does, by their serialized form, but without
/// serializing what is known to differ in a short text alone, as addresses do. Those are also
/// written without it; how they were written before is still read.
final class KeyType extends ObjectDataType {

  static final KeyType INSTANCE = new KeyType();

  /// Shorter ones have a length in one byte without a sign.
  private static final int MAX_LENGTH = 127;

  /// Begins a short text; no type of the library's does so.
  private static final byte SHORT_TEXT = 127;

  /// Of the five objects that such a key is, beside its text.
  private static final int HEAP_BYTES = 96;

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

  @Override
  public void write(WriteBuffer buffer, Object key) {
    var text = text(key);
    if (text == null) {
      super.write(buffer, key);
      return;
    }
    buffer.put(SHORT_TEXT).put((byte) text.length()).put(text.getBytes(US_ASCII));
  }

  @Override
  public Object read(ByteBuffer buffer) {
    if (buffer.get(buffer.position()) != SHORT_TEXT) {
      return super.read(buffer);
    }
    buffer.get();
    var text = new byte[buffer.get()];
    buffer.get(text);
    return new KeyValue(new String(text, US_ASCII));
  }

  @Override
  public int getMemory(Object key) {
    var text = text(key);
    return text == null ? super.getMemory(key) : HEAP_BYTES + text.length();
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
