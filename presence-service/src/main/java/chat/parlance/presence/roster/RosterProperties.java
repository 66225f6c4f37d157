package chat.parlance.presence.roster;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large rosters may become. All of a roster is one document of the store, which holds 16 MB.
///
/// @param maxItems contacts in a roster
/// @param maxNameBytes of a contact's name
/// @param maxGroups that a contact is in
/// @param maxGroupBytes of a group's name
/// @param maxRequests of strangers that wait for an answer; further ones are dropped
/// @param maxAsked contacts whom the account asked and who didn't answer yet
/// @param maxRequestBytes of a request, above which it is kept without what it says
/// @param maxBytes of all contacts as clients are sent them, which has to fit into one record
/// @param maxRemovals of the last contacts that were removed, so that clients with an older version
///   are told of that alone; to one that is older still the roster is sent whole
@Validated
@ConfigurationProperties("parlance.presence.roster")
public record RosterProperties(
    @Min(0) @Max(20_000) @DefaultValue("10000") int maxItems,
    @Min(1) @Max(1024) @DefaultValue("256") int maxNameBytes,
    @Min(0) @Max(100) @DefaultValue("10") int maxGroups,
    @Min(1) @Max(1024) @DefaultValue("128") int maxGroupBytes,
    @Min(0) @Max(1000) @DefaultValue("100") int maxRequests,
    @Min(0) @Max(10_000) @DefaultValue("200") int maxAsked,
    @Min(0) @Max(65_536) @DefaultValue("4096") int maxRequestBytes,
    @Min(0) @Max(3_500_000) @DefaultValue("2500000") int maxBytes,
    @Min(0) @Max(10_000) @DefaultValue("200") int maxRemovals) {

  /// The defaults.
  public static final RosterProperties DEFAULT =
      new RosterProperties(10_000, 256, 10, 128, 100, 200, 4096, 2_500_000, 200);
}
