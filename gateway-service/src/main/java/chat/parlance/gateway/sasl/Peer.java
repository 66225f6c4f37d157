package chat.parlance.gateway.sasl;

import java.net.InetAddress;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/// Who is at the other end, before we know.
///
/// @param tls null where TLS doesn't end at this server
public record Peer(InetAddress address, @Nullable SSLSession tls) {

  ChannelBindings bindings() {
    return new ChannelBindings(tls);
  }

  /// Whether nobody can listen.
  boolean isPrivate() {
    return tls != null || address.isLoopbackAddress();
  }
}
