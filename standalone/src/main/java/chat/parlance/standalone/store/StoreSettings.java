package chat.parlance.standalone.store;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be set for the embedded store.
///
/// @param directory where it keeps its file; made if it isn't there
/// @param port where clients find it on loopback
/// @param flushEachCommit flush to disk before a journaled write is confirmed, so that it outlives
///   a power cut as well; otherwise it outlives the process only
/// @param retention how long room that was given up isn't used again: a power cut falls back to
///   what was there at the last flush, which is once a second
@ConfigurationProperties("parlance.store")
public record StoreSettings(
    @DefaultValue(".parlance/store") Path directory,
    @DefaultValue("27017") int port,
    boolean flushEachCommit,
    @DefaultValue("5s") Duration retention) {

  private static final Duration RETENTION = Duration.ofSeconds(5);

  /// With the usual retention.
  public static StoreSettings of(Path directory, int port, boolean flushEachCommit) {
    return new StoreSettings(directory, port, flushEachCommit, RETENTION);
  }
}
