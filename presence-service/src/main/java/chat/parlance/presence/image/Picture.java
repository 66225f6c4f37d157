package chat.parlance.presence.image;

import chat.parlance.presence.image.UnfitPictureException.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/// A picture that may be shown.
///
/// @param base64 without white space
/// @param sha1 of its bytes, in lower case
/// @param type the media type that its bytes are of
public record Picture(
    String base64, String sha1, int sizeBytes, String type, int width, int height) {

  /// Reads a picture.
  ///
  /// @param text base64, with or without white space (XEP-0084 section 4.1, XEP-0153 section 4.6)
  /// @throws UnfitPictureException if it isn't one, or is beyond the limits
  public static Picture read(String text, ImageProperties limits) throws UnfitPictureException {
    var base64 = withoutSpace(text);
    if (base64.length() / 4 * 3L > limits.maxBytes() + 2L) {
      throw new UnfitPictureException(Reason.TOO_MANY_BYTES);
    }
    byte[] bytes = decoded(base64);
    if (bytes.length > limits.maxBytes()) {
      throw new UnfitPictureException(Reason.TOO_MANY_BYTES);
    }
    var header = ImageHeader.read(bytes);
    if (header == null) {
      throw new UnfitPictureException(Reason.NOT_AN_IMAGE);
    }
    if ((long) header.width() * header.height() > limits.maxPixels()) {
      throw new UnfitPictureException(Reason.TOO_MANY_PIXELS);
    }
    return new Picture(
        base64, sha1(bytes), bytes.length, header.type(), header.width(), header.height());
  }

  private static String withoutSpace(String text) {
    var rest = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (" \t\r\n".indexOf(text.charAt(i)) < 0) {
        rest.append(text.charAt(i));
      }
    }
    return rest.toString();
  }

  private static byte[] decoded(String base64) throws UnfitPictureException {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      throw new UnfitPictureException(Reason.NOT_BASE64);
    }
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
