package chat.parlance.gateway.account;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What a password must be that somebody sets for an account, over REST or by a command.
///
/// @param minPasswordLength characters that a password has at least
@Validated
@ConfigurationProperties("parlance.gateway.api.accounts")
public record PasswordRules(@Min(1) @DefaultValue("8") int minPasswordLength) {

  /// The password, if it is long enough.
  ///
  /// @throws PasswordRefusedException if it isn't
  public String longEnough(String password) {
    if (password.codePointCount(0, password.length()) < minPasswordLength) {
      throw new PasswordRefusedException(
          "a password has at least " + minPasswordLength + " characters");
    }
    return password;
  }
}
