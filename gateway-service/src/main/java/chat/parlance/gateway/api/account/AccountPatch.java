package chat.parlance.gateway.api.account;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/// What to change of an account.
///
/// @param enabled whether it may log in
record AccountPatch(@Schema(example = "true") @NotNull Boolean enabled) {}
