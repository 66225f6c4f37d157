package chat.parlance.standalone.broker;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be set for the embedded broker.
///
/// @param directory where it keeps its log; made if it isn't there
/// @param port where clients find it on loopback
/// @param flushEachAppend flush to disk before an append is confirmed, so that confirmed records
///   outlive a power cut as well; otherwise they outlive the process only
@ConfigurationProperties("parlance.broker")
public record BrokerSettings(
    @DefaultValue(".parlance/log") Path directory,
    @DefaultValue("9092") int port,
    boolean flushEachAppend) {}
