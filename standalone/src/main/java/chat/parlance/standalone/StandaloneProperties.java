package chat.parlance.standalone;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// What may be set for the platform in one process. With `parlance.log.bootstrap-servers` it uses
/// that Kafka, with `spring.mongodb.uri` that MongoDB, instead of its own.
///
/// @param data the directory that holds everything
/// @param leastFree below that much room in the data directory nothing more is taken
@ConfigurationProperties("parlance.standalone")
record StandaloneProperties(
    @DefaultValue(".parlance/data") Path data,
    @DefaultValue("256MB") DataSize leastFree,
    @DefaultValue Log log,
    @DefaultValue Store store) {

  StandaloneProperties {
    data = data.toAbsolutePath().normalize();
  }

  /// The embedded broker.
  ///
  /// @param port where it listens if that port is free; 0 for the one that it had before, or any
  /// @param flushIntervalMessages flush a partition to disk after so many records; with 1 nothing
  ///   is confirmed that a power cut could lose, with 0 the operating system decides
  record Log(@DefaultValue("0") int port, @DefaultValue("0") long flushIntervalMessages) {}

  /// The embedded store.
  ///
  /// @param port where it listens if that port is free; 0 for the one that it had before, or any
  /// @param flushEachCommit flush to disk before a write is confirmed
  record Store(@DefaultValue("0") int port, boolean flushEachCommit) {}
}
