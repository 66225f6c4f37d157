package chat.parlance.presence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the service shares with all others.
///
/// @param domain the domain that is served
@ConfigurationProperties("parlance")
public record PresenceProperties(@DefaultValue("localhost") String domain) {}
