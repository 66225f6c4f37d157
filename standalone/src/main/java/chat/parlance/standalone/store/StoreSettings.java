package chat.parlance.standalone.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be set for the embedded store.
///
/// @param directory where it keeps its file; made if it isn't there
/// @param port where clients find it on loopback
/// @param flushEachCommit flush to disk before a journaled write is confirmed, so that it outlives
///   a power cut as well; otherwise it outlives the process only
@ConfigurationProperties("parlance.store")
public record StoreSettings(
    @DefaultValue(".parlance/store") Path directory,
    @DefaultValue("27017") int port,
    boolean flushEachCommit) {}
