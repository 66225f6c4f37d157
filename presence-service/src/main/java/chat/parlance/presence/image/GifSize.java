package chat.parlance.presence.image;

/// The size of a GIF: that of its screen, or of what its frames cover if that is more, as there are
/// programs that make room for them. Frames are passed over by the lengths of their blocks.
final class GifSize {

  private static final int SCREEN_END = 13;
  private static final int DESCRIPTOR_BYTES = 10;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2C;

  private final Octets bytes;
  private int width;
  private int height;

  private GifSize(Octets bytes) {
    this.bytes = bytes;
    this.width = bytes.little(6, 2);
    this.height = bytes.little(8, 2);
  }

  static ImageHeader read(Octets bytes) {
    var size = new GifSize(bytes);
    size.walk();
    return new ImageHeader("image/gif", size.width, size.height);
  }

  private void walk() {
    int at = SCREEN_END + tableBytes(bytes.at(10));
    while (at + DESCRIPTOR_BYTES < bytes.length()) {
      switch (bytes.at(at)) {
        case EXTENSION -> at = blocksEnd(at + 2);
        case FRAME -> {
          width = Math.max(width, bytes.little(at + 1, 2) + bytes.little(at + 5, 2));
          height = Math.max(height, bytes.little(at + 3, 2) + bytes.little(at + 7, 2));
          at = blocksEnd(at + DESCRIPTOR_BYTES + tableBytes(bytes.at(at + 9)) + 1);
        }
        default -> {
          return;
        }
      }
    }
  }

  // Three bytes for each colour, if there is a table.
  private static int tableBytes(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }

  private int blocksEnd(int start) {
    int at = start;
    while (at < bytes.length() && bytes.at(at) != 0) {
      at += 1 + bytes.at(at);
    }
    return at + 1;
  }
}
