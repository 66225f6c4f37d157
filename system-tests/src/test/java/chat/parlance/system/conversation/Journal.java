package chat.parlance.system.conversation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What one client sent and saw, a line each, in the order in which it happened: `sent TO NUMBER
/// NANOS` or `seen FROM NUMBER NANOS`, with the time of one clock for all.
final class Journal implements AutoCloseable {

  private final BufferedWriter lines;

  /// @param directory holds a file per user
  Journal(Path directory, String user) throws IOException {
    this.lines = Files.newBufferedWriter(directory.resolve(user + ".journal"));
  }

  void sent(String to, int number) {
    write("sent " + to + " " + number);
  }

  void seen(String from, int number) {
    write("seen " + from + " " + number);
  }

  private void write(String event) {
    try {
      lines.write(event + " " + System.nanoTime());
      lines.newLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
