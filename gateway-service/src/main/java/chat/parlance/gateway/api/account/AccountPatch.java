package chat.parlance.gateway.api.account;

import jakarta.validation.constraints.NotNull;

/// What to change of an account.
///
/// @param enabled whether it may log in
record AccountPatch(@NotNull Boolean enabled) {}
