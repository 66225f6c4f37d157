package chat.parlance.standalone.broker;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What may be set for the embedded broker.
///
/// @param directory where it keeps its log; made if it isn't there
/// @param port where clients find it on loopback
/// @param flushIntervalMessages flush a partition to disk after so many records: with 1 what is
///   confirmed outlives a power cut; with 0 the operating system decides, and it outlives the
///   process
@ConfigurationProperties("parlance.broker")
public record BrokerSettings(
    @DefaultValue(".parlance/log") Path directory,
    @DefaultValue("9092") int port,
    @DefaultValue("0") long flushIntervalMessages) {}
