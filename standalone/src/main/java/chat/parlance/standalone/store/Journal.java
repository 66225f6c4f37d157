package chat.parlance.standalone.store;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides when the file gets what was written: before a journaled write is answered, and once in a
/// while for the others.
///
/// A commit waits for the writes under way, so that it never holds half of one; writers that wait
/// for a commit share it.
///
/// The file closes itself when it can't be written. Nothing opens it again, so the process ends, as
/// the broker does: what starts it again finds all that was confirmed.
final class Journal {

  private static final Logger log = LoggerFactory.getLogger(Journal.class);
  private static final int COMPACT_BELOW_PERCENT = 50;
  private static final int COMPACT_STEP_BYTES = 4 << 20;
  private static final int SMALL_FILE_BYTES = 16 << 20;

  private final MVStore file;
  private final boolean flush;
  private final Runnable onLoss;
  private final ReentrantReadWriteLock commits = new ReentrantReadWriteLock();
  private volatile long committed;
  private volatile boolean unflushed;

  /// @param onLoss is told when the file can't be used any more
  Journal(MVStore file, boolean flush, Runnable onLoss) {
    this.onLoss = onLoss;
    this.file = file;
    this.flush = flush;
  }

  /// Runs one command of a client; what it writes becomes part of one commit.
  <T> T write(Supplier<T> command) {
    commits.readLock().lock();
    try {
      return command.get();
    } finally {
      commits.readLock().unlock();
    }
  }

  /// Returns when everything that was written before the call is in the file.
  void commit() {
    long asked = System.nanoTime();
    commits.writeLock().lock();
    try {
      if (committed - asked > 0) {
        return;
      }
      long began = System.nanoTime();
      if (file.hasUnsavedChanges()) {
        file.commit();
        unflushed = !flush;
      }
      if (flush) {
        file.sync();
      }
      committed = began;
    } finally {
      commits.writeLock().unlock();
    }
  }

  /// Commits what nobody waits for, flushes, and gives room of the file back when most of it is
  /// stale. To be called about once a second.
  void tidy() {
    try {
      commit();
      if (unflushed) {
        unflushed = false;
        file.sync();
      }
      if (file.getFileStore().size() > SMALL_FILE_BYTES
          && file.getFileStore().getChunksFillRate() < COMPACT_BELOW_PERCENT) {
        compact();
      }
    } catch (RuntimeException e) {
      log.atError().setCause(e).log("store_tidy_failed");
      if (file.isClosed()) {
        onLoss.run();
      }
    }
  }

  private void compact() {
    commits.writeLock().lock();
    try {
      file.compact(COMPACT_BELOW_PERCENT, COMPACT_STEP_BYTES);
    } finally {
      commits.writeLock().unlock();
    }
  }
}
