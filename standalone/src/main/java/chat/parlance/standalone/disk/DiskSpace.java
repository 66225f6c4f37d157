package chat.parlance.standalone.disk;

import chat.parlance.gateway.routing.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether there is room to take more. Looks once a second; safe for use by several threads.
public final class DiskSpace implements Intake, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DiskSpace.class);
  private static final long PERIOD_MILLIS = 1_000;

  private final LongSupplier freeBytes;
  private final long leastBytes;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("disk-space").daemon().factory());
  private volatile boolean low;

  DiskSpace(LongSupplier freeBytes, long leastBytes) {
    this.freeBytes = freeBytes;
    this.leastBytes = leastBytes;
  }

  /// Begins to watch the file system of a directory.
  ///
  /// @param leastBytes below which nothing more is taken
  public static DiskSpace watch(Path directory, long leastBytes) {
    var space = new DiskSpace(() -> usable(directory), leastBytes);
    space.look();
    var _ =
        space.looking.scheduleWithFixedDelay(
            space::look, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    return space;
  }

  @Override
  public boolean isClosed() {
    return low;
  }

  @Override
  public void close() {
    looking.close();
  }

  /// A tenth more than the least must be free again, so that it doesn't change with every record.
  void look() {
    try {
      look(freeBytes.getAsLong());
    } catch (UncheckedIOException e) {
      log.atWarn().setCause(e).log("disk_space_unknown");
    }
  }

  private void look(long free) {
    boolean now = low ? free < leastBytes + leastBytes / 10 : free < leastBytes;
    if (now && !low) {
      log.atError().addKeyValue("freeBytes", free).log("disk_space_low");
    } else if (low && !now) {
      log.atInfo().addKeyValue("freeBytes", free).log("disk_space_back");
    }
    low = now;
  }

  private static long usable(Path directory) {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
