package chat.parlance.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A directory that only its owner may enter.
public final class PrivateDirectory {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private PrivateDirectory() {}

  /// Makes it if it isn't there. If it is, others are shut out: what made it, such as a log file,
  /// may have left it open.
  ///
  /// @throws IOException if it belongs to somebody else
  public static void make(Path path) throws IOException {
    Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.setPosixFilePermissions(path, OWNER_ONLY);
  }
}
