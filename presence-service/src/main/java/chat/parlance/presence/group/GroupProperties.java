package chat.parlance.presence.group;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large and how many shared groups may become. Each member's roster has all the others.
///
/// @param maxMembers of a group
/// @param maxNameBytes of a group's name, and of a member's
/// @param maxPerAccount groups that an account is in
/// @param maxGroups that there are
@Validated
@ConfigurationProperties("parlance.presence.group")
public record GroupProperties(
    @Min(1) @Max(500) @DefaultValue("500") int maxMembers,
    @Min(1) @Max(1024) @DefaultValue("128") int maxNameBytes,
    @Min(1) @Max(1000) @DefaultValue("50") int maxPerAccount,
    @Min(1) @Max(100_000) @DefaultValue("10000") int maxGroups) {

  /// The defaults.
  public static final GroupProperties DEFAULT = new GroupProperties(500, 128, 50, 10_000);
}
