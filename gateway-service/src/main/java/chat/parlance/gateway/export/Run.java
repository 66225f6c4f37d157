package chat.parlance.gateway.export;

import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// An export that gives its permit back once.
final class Run implements Exports.Running {

  private final Iterator<byte[]> lines;
  private final Semaphore permits;
  private final AtomicBoolean closed = new AtomicBoolean();

  Run(Iterator<byte[]> lines, Semaphore permits) {
    this.lines = lines;
    this.permits = permits;
  }

  @Override
  public boolean hasNext() {
    return lines.hasNext();
  }

  @Override
  public byte[] next() {
    return lines.next();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      permits.release();
    }
  }
}
