package chat.parlance.gateway.api.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The file that holds the first key, for its owner's eyes only.
record KeyFile(Path path) {

  /// The token in the file; null if there is no file.
  @Nullable Token read() {
    try {
      if (Files.notExists(path)) {
        return null;
      }
      var token = Token.parse(Files.readString(path, StandardCharsets.US_ASCII).strip());
      if (token == null) {
        throw new IllegalStateException("no API key in the file that should hold it");
      }
      return token;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Writes the token unless there is a file already. The file is there whole or not at all, and
  /// never readable for others.
  ///
  /// @return false if another process was quicker
  boolean write(Token token) {
    var draft = path.resolveSibling(path.getFileName() + "." + token.id());
    var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (var channel = FileChannel.open(draft, options, rights)) {
        channel.write(ByteBuffer.wrap((token.text() + "\n").getBytes(StandardCharsets.US_ASCII)));
      }
      return publish(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean publish(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.delete(draft);
    }
  }
}
