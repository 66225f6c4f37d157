package chat.parlance.presence.image;

import org.jspecify.annotations.Nullable;

/// What an image says of itself in its first bytes.
///
/// @param type the media type
record ImageHeader(String type, int width, int height) {

  private static final String PNG = "\u0089PNG\r\n\u001a\n";

  /// Reads the header, or null if it is of none of the kinds that we know, or makes no sense.
  static @Nullable ImageHeader read(byte[] image) {
    var bytes = new Octets(image);
    try {
      var header = readUnchecked(bytes);
      return header != null && header.width > 0 && header.height > 0 ? header : null;
    } catch (ArrayIndexOutOfBoundsException _) {
      return null;
    }
  }

  private static @Nullable ImageHeader readUnchecked(Octets bytes) {
    if (bytes.has(0, PNG)) {
      return png(bytes);
    }
    if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
      return GifSize.read(bytes);
    }
    if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
      return jpeg(bytes);
    }
    return bytes.has(0, "RIFF") && bytes.has(8, "WEBP") ? webp(bytes) : null;
  }

  // The chunk with the size is the first.
  private static @Nullable ImageHeader png(Octets bytes) {
    return bytes.has(12, "IHDR")
        ? new ImageHeader("image/png", bytes.big(16, 4), bytes.big(20, 4))
        : null;
  }

  // A frame header is somewhere behind segments that say how long they are.
  private static @Nullable ImageHeader jpeg(Octets bytes) {
    int at = 2;
    while (bytes.at(at) == 0xFF) {
      int marker = bytes.at(at + 1);
      if (marker == 0xFF) {
        at++;
      } else if (isFrame(marker)) {
        return new ImageHeader("image/jpeg", bytes.big(at + 7, 2), bytes.big(at + 5, 2));
      } else if (marker == 0xDA || marker == 0xD9) {
        return null;
      } else {
        at += 2 + (isAlone(marker) ? 0 : bytes.big(at + 2, 2));
      }
    }
    return null;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static boolean isAlone(int marker) {
    return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
  }

  private static @Nullable ImageHeader webp(Octets bytes) {
    if (bytes.has(12, "VP8X")) {
      return webp(bytes.little(24, 3) + 1, bytes.little(27, 3) + 1);
    }
    if (bytes.has(12, "VP8L") && bytes.at(20) == 0x2F) {
      int sizes = bytes.little(21, 4);
      return webp((sizes & 0x3FFF) + 1, ((sizes >>> 14) & 0x3FFF) + 1);
    }
    return bytes.has(12, "VP8 ") && bytes.has(23, "\u009d\u0001*")
        ? webp(bytes.little(26, 2) & 0x3FFF, bytes.little(28, 2) & 0x3FFF)
        : null;
  }

  private static ImageHeader webp(int width, int height) {
    return new ImageHeader("image/webp", width, height);
  }
}
