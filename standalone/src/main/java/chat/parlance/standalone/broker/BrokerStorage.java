package chat.parlance.standalone.broker;

import chat.parlance.standalone.PrivateDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// The broker's directory, formatted once as KRaft wants it.
final class BrokerStorage {

  private BrokerStorage() {}

  static void prepare(Path directory) throws IOException {
    PrivateDirectory.make(directory);
    // Written last, so its presence says that an earlier formatting was completed.
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try (var silent =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      format(directory, silent);
    }
  }

  private static void format(Path directory, PrintStream output) throws IOException {
    try {
      new Formatter()
          .setPrintStream(output)
          .setNodeId(BrokerProperties.NODE_ID)
          .setClusterId(Uuid.randomUuid().toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format the log in " + directory, e);
    }
  }
}
