package chat.parlance.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The directory that holds everything; one process at a time may use it, and only its owner may
/// read it.
final class DataDirectory implements AutoCloseable {

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Takes the directory; makes it if it isn't there.
  ///
  /// @throws DataDirectoryInUseException if another process has it
  static DataDirectory take(Path path) {
    try {
      PrivateDirectory.make(path);
      var lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isOurs(lock)) {
        lock.close();
        throw new DataDirectoryInUseException(path);
      }
      return new DataDirectory(path, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use the data directory " + path, e);
    }
  }

  Path log() {
    return path.resolve("log");
  }

  Path store() {
    return path.resolve("store");
  }

  Path apiKey() {
    return path.resolve("api-key");
  }

  /// Chooses where an embedded server listens. Without a wish it is where it was the last time, so
  /// that who reads along finds it again; not a port that others know, where a client of theirs
  /// could come by mistake. It is written to the file `NAME.address`.
  ///
  /// @param wish 0 for none
  int port(String name, int wish) {
    var file = path.resolve(name + ".address");
    try {
      int port = Loopback.port(wish != 0 ? wish : portIn(file));
      Files.writeString(file, Loopback.HOST + ":" + port);
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int portIn(Path file) throws IOException {
    var digits = Files.exists(file) ? Files.readString(file).replaceFirst(".*:", "").strip() : "";
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private static boolean isOurs(FileChannel lock) throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
