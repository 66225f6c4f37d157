package chat.parlance.presence.request;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What strangers may learn.
///
/// @param strangers what happens to requests for a resource of somebody whose presence their sender
///   can't see
@ConfigurationProperties("parlance.presence.request")
public record RequestProperties(@DefaultValue("refuse") Strangers strangers) {

  /// The defaults.
  public static final RequestProperties DEFAULT = new RequestProperties(Strangers.REFUSE);
}
