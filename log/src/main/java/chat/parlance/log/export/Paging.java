package chat.parlance.log.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills one page with values, the last of them perhaps cut.
final class Paging {

  /// As base64 and with what is around it, below the size of a record.
  static final int PAGE_BYTES = 600_000;

  /// Each value that isn't at hand is fetched by itself, and all is then decided again.
  static final int MOST_PIECES = 50;

  private static final int DIGEST_BYTES = 12;

  private final ExportRequest request;
  private final List<Piece> pieces = new ArrayList<>();
  private int room = PAGE_BYTES;
  private @Nullable ExportRequest next;

  Paging(ExportRequest request) {
    this.request = request;
  }

  /// Whether there may be room for another value.
  boolean isOpen() {
    return next == null;
  }

  /// Puts a value on the page, as much of it as there is room for.
  void add(String fact, String part, String value) {
    byte[] json = value.getBytes(StandardCharsets.UTF_8);
    int from = from(fact, part, json);
    int end = Math.min(json.length, from + room);
    pieces.add(Piece.of(fact, part, json, from, end));
    room -= end - from;
    if (end < json.length) {
      next = new ExportRequest(fact, part, end, digest(json));
    } else if (room == 0 || pieces.size() == MOST_PIECES) {
      next = ExportRequest.behind(fact, part);
    }
  }

  /// A value that has changed since its first slice begins anew.
  private int from(String fact, String part, byte[] json) {
    boolean goesOn =
        request.isHalfway()
            && request.fact().equals(fact)
            && request.part().equals(part)
            && request.from() < json.length
            && request.digest().equals(digest(json));
    return goesOn ? request.from() : 0;
  }

  private static String digest(byte[] json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  List<Piece> pieces() {
    return pieces;
  }

  @Nullable ExportRequest next() {
    return next;
  }
}
