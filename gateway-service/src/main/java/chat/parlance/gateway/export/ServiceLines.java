package chat.parlance.gateway.export;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.log.Inbox;
import chat.parlance.log.export.ExportPage;
import chat.parlance.log.export.ExportRequest;
import chat.parlance.log.export.Piece;
import chat.parlance.xmpp.jid.BareJid;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// The lines of one service, asked for page by page as they are wanted, so that no more is in
/// memory than a page and one value. Blocks; for one thread at a time.
final class ServiceLines implements Iterator<byte[]> {

  /// A value that changes faster than it can be read in slices, again and again.
  private static final int MOST_RESTARTS = 100;

  private final OnBehalf onBehalf;
  private final Inbox inbox;
  private final BareJid account;
  private final Queue<byte[]> ready = new ArrayDeque<>();
  private final ByteArrayOutputStream slices = new ByteArrayOutputStream();
  private @Nullable ExportRequest next = ExportRequest.FIRST;
  private int restarts;

  ServiceLines(OnBehalf onBehalf, Inbox inbox, BareJid account) {
    this.onBehalf = onBehalf;
    this.inbox = inbox;
    this.account = account;
  }

  /// @throws chat.parlance.gateway.behalf.NoAnswerException if the service gives no answer
  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && next != null) {
      take(next);
    }
    return !ready.isEmpty();
  }

  @Override
  public byte[] next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void take(ExportRequest request) {
    var answer = onBehalf.get(inbox, account, request.element());
    if (answer == null) {
      throw new IllegalStateException("no page in an answer");
    }
    var page = ExportPage.read(answer);
    page.pieces().forEach(piece -> add(piece, page));
    next = page.next();
  }

  private void add(Piece piece, ExportPage page) {
    if (piece.from() == 0 && slices.size() > 0) {
      restart();
    }
    slices.writeBytes(piece.json());
    if (piece.isLast()) {
      var json = slices.toString(StandardCharsets.UTF_8);
      ready.add(Line.piece(inbox.name(), piece.fact(), piece.part(), page.at(), json));
      slices.reset();
    }
  }

  private void restart() {
    slices.reset();
    restarts++;
    if (restarts > MOST_RESTARTS) {
      throw new IllegalStateException("a value changes faster than it can be read");
    }
  }
}
