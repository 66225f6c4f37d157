package chat.parlance.standalone;

import java.nio.file.Path;

/// Another process has the data directory.
final class DataDirectoryInUseException extends RuntimeException {

  DataDirectoryInUseException(Path path) {
    super("another process uses the data directory " + path);
  }
}
