package chat.parlance.system.platform;

import chat.parlance.testkit.process.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A file system of its own, in memory, that can be filled without filling anybody else's.
public final class SmallDisk implements AutoCloseable {

  private static final int CHUNK_BYTES = 1 << 20;

  private final Path directory;

  /// Mounts it, which root may, or who may become root by `sudo` without a password.
  ///
  /// @param directory there, and empty
  /// @throws IOException if this user may not
  public SmallDisk(Path directory, int megabytes) throws IOException, InterruptedException {
    this.directory = directory;
    var user = Files.getAttribute(directory, "unix:uid");
    asRoot(
        "mount",
        "-t",
        "tmpfs",
        "-o",
        "size=%dm,uid=%s,mode=700".formatted(megabytes, user),
        "tmpfs",
        directory.toString());
  }

  /// Leaves no more room than that.
  public void fill(int leaveMegabytes) throws IOException {
    try (var out = Files.newOutputStream(ballast())) {
      var chunk = new byte[CHUNK_BYTES];
      while (Files.getFileStore(directory).getUsableSpace() > (long) leaveMegabytes << 20) {
        out.write(chunk);
      }
    }
  }

  /// Makes room again.
  public void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return directory.resolve("ballast");
  }

  private static void asRoot(String... command) throws IOException, InterruptedException {
    List<String> whole = new ArrayList<>();
    if (!System.getProperty("user.name").equals("root")) {
      whole.addAll(List.of("sudo", "-n"));
    }
    whole.addAll(Arrays.asList(command));
    new Command(whole, Path.of("/"), Duration.ofSeconds(30)).run();
  }

  @Override
  public void close() throws IOException {
    try {
      asRoot("umount", directory.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted before it was unmounted", e);
    }
  }
}
