package chat.parlance.gateway.api.presence;

import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The presence of accounts, seen over REST.
@RestController
@AnswersProblems
@Tag(name = "presence", description = "Who is there")
final class PresenceController {

  /// Asks for several accounts.
  record PresenceQuery(
      @Schema(
              description = "Bare JIDs in this platform's domain, 1,000 at most",
              example = "[\"juliet@localhost\", \"romeo@localhost\"]")
          @NotEmpty
          List<@NotNull String> accounts) {}

  /// The presence of several accounts.
  record PresenceList(
      @Schema(description = "In the order of the request, each once")
          List<PresenceView> accounts) {}

  private final Overviews overviews;
  private final AccountAddresses addresses;
  private final PresenceApiProperties limits;

  PresenceController(
      Overviews overviews, AccountAddresses addresses, PresenceApiProperties limits) {
    this.overviews = overviews;
    this.addresses = addresses;
    this.limits = limits;
  }

  @GetMapping("/api/v1/accounts/{jid}/presence")
  @Operation(
      operationId = "getPresence",
      summary = "Get which resources of an account are available, or when it was there last")
  @ApiResponse(responseCode = "200", description = "Its presence")
  PresenceView get(@PathVariable String jid) {
    var presence = overviews.of(addresses.hosted(jid));
    if (!presence.exists()) {
      throw new UnknownAccountException();
    }
    return presence;
  }

  @PostMapping("/api/v1/presence/query")
  @Operation(
      operationId = "queryPresence",
      summary = "Get the presence of many accounts at once; needs presence:read")
  @ApiResponse(responseCode = "200", description = "The presence of each")
  PresenceList query(@Valid @RequestBody PresenceQuery query) {
    if (query.accounts().size() > limits.maxAccounts()) {
      throw new ProblemException(
          ProblemType.INVALID_VALUE, "accounts has at most " + limits.maxAccounts() + ".");
    }
    var accounts =
        query.accounts().stream()
            .map(addresses::hosted)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new PresenceList(overviews.of(accounts));
  }
}
