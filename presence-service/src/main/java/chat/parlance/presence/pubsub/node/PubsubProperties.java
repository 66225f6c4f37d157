package chat.parlance.presence.pubsub.node;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large nodes may become. All of a node is one document, and one record when it is fetched.
///
/// @param maxNodes that an account may have, and that an entity may create at the service, unless
///   it is the domain
/// @param maxServiceNodes at the service, of all together
/// @param maxNameBytes of a node's name, and of an item's id
/// @param maxItems of a node
/// @param maxPayloadBytes of an item
/// @param maxNodeBytes of all of a node's items
/// @param maxAffiliates of a node
/// @param maxSubscriptions of a node
/// @param maxMembersBytes of all addresses that have an affiliation or a subscription
@Validated
@ConfigurationProperties("parlance.presence.pubsub")
public record PubsubProperties(
    @Min(1) @Max(1000) @DefaultValue("200") int maxNodes,
    @Min(1) @Max(2000) @DefaultValue("1000") int maxServiceNodes,
    @Min(16) @Max(1023) @DefaultValue("256") int maxNameBytes,
    @Min(1) @Max(10_000) @DefaultValue("1000") int maxItems,
    @Min(1) @Max(262_144) @DefaultValue("196608") int maxPayloadBytes,
    @Min(1024) @Max(786_432) @DefaultValue("655360") int maxNodeBytes,
    @Min(1) @Max(5000) @DefaultValue("500") int maxAffiliates,
    @Min(0) @Max(5000) @DefaultValue("500") int maxSubscriptions,
    @Min(1024) @Max(262_144) @DefaultValue("131072") int maxMembersBytes) {

  /// The defaults.
  public static final PubsubProperties DEFAULT =
      new PubsubProperties(200, 1000, 256, 1000, 196_608, 655_360, 500, 500, 131_072);
}
