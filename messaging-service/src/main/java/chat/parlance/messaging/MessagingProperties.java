package chat.parlance.messaging;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What messaging needs to know of the deployment.
///
/// @param domain the domain that is served
@ConfigurationProperties("parlance")
public record MessagingProperties(@DefaultValue("localhost") String domain) {}
