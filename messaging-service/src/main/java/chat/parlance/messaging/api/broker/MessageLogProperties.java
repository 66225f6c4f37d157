package chat.parlance.messaging.api.broker;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the log is.
@ConfigurationProperties("parlance.log")
public record MessageLogProperties(@DefaultValue("127.0.0.1:9092") String bootstrapServers) {}
