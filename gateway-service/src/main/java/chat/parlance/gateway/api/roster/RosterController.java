package chat.parlance.gateway.api.roster;

import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The roster of an account.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/roster")
@Tag(name = "rosters", description = "Who is whose contact")
final class RosterController {

  private final Rosters rosters;
  private final AccountAddresses addresses;
  private final RosterApiProperties limits;

  RosterController(Rosters rosters, AccountAddresses addresses, RosterApiProperties limits) {
    this.rosters = rosters;
    this.addresses = addresses;
    this.limits = limits;
  }

  @GetMapping
  @Operation(
      operationId = "getRoster",
      summary = "Get the roster of an account, with what shared groups add to it")
  @ApiResponse(responseCode = "200", description = "The roster")
  RosterView get(@PathVariable String jid) {
    return RosterView.of(rosters.get(addresses.existing(jid).jid()));
  }

  @PutMapping
  @Operation(
      operationId = "setRoster",
      summary =
          "Make some items the whole roster; what isn't among them is removed. What two accounts see"
              + " of each other is set in both rosters, without asking, and clients see it at once")
  @ApiResponse(responseCode = "200", description = "Done; the same again changes nothing")
  RosterChange put(@PathVariable String jid, @Valid @RequestBody NewRoster wish) {
    limits.check(wish.items().size());
    return rosters.replace(addresses.existing(jid).jid(), wish.items());
  }

  @PutMapping("/{contact}")
  @Operation(operationId = "setRosterItem", summary = "Add a contact to a roster, or change it")
  @ApiResponse(responseCode = "200", description = "Done; the same again changes nothing")
  RosterChange put(
      @PathVariable String jid,
      @Parameter(example = "romeo@localhost") @PathVariable String contact,
      @Valid @RequestBody ItemWish wish) {
    var account = addresses.existing(jid).jid();
    if (Rosters.contact(contact).equals(account)) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "An account is no contact of itself.");
    }
    var change = rosters.set(account, List.of(NamedItem.of(contact, wish)));
    if (!change.unknown().isEmpty()) {
      throw new UnknownAccountException();
    }
    return change;
  }

  @DeleteMapping("/{contact}")
  @Operation(
      operationId = "deleteRosterItem",
      summary = "Remove a contact; neither sees the other any more")
  @ApiResponse(responseCode = "204", description = "It isn't there any more")
  ResponseEntity<Void> delete(
      @PathVariable String jid,
      @Parameter(example = "romeo@localhost") @PathVariable String contact,
      @RequestParam(defaultValue = "false") boolean mutual) {
    rosters.remove(addresses.existing(jid).jid(), Rosters.contact(contact), mutual);
    return ResponseEntity.noContent().build();
  }
}
