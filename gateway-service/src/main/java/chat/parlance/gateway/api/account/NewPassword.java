package chat.parlance.gateway.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/// Asks for another password.
record NewPassword(
    @Schema(format = "password", example = "a rose by any other name") @NotEmpty @Size(max = 1023)
        String password) {

  @Override
  public String toString() {
    return "NewPassword";
  }
}
