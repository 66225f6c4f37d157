package chat.parlance.gateway.api.roster;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/// All items of a roster.
record NewRoster(@NotNull List<@Valid NamedItem> items) {}
