package chat.parlance.gateway.hostmeta;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How clients reach the WebSocket.
///
/// @param websocketUrl such as `wss://chat.example/ws`; without it, made of the host that the
///   request was sent to
@ConfigurationProperties("parlance.gateway")
record HostMetaProperties(@Nullable URI websocketUrl) {}
