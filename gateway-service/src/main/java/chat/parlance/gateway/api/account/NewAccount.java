package chat.parlance.gateway.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/// Asks for an account.
record NewAccount(
    @Schema(description = "Bare JID in this platform's domain", example = "juliet@localhost")
        @NotBlank
        @Size(max = 2047)
        String jid,
    @Schema(format = "password", example = "R0m30-R0m30") @NotEmpty @Size(max = 1023)
        String password) {

  @Override
  public String toString() {
    return "NewAccount";
  }
}
