package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.PasswordRules;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.api.erasure.ErasureView;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.erasure.Erasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Accounts made, changed and deleted over REST. Its methods block, so they run on virtual threads.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Who may log in")
final class AccountController {

  private final Accounts accounts;
  private final AccountAddresses addresses;
  private final PasswordRules rules;
  private final Erasures erasures;

  AccountController(
      Accounts accounts, AccountAddresses addresses, PasswordRules rules, Erasures erasures) {
    this.erasures = erasures;
    this.accounts = accounts;
    this.addresses = addresses;
    this.rules = rules;
  }

  @PostMapping
  @Operation(operationId = "createAccount", summary = "Create an account")
  @Parameter(
      in = ParameterIn.HEADER,
      name = "Idempotency-Key",
      description = "Sent twice with the same key within a day, it counts once",
      schema = @Schema(type = "string"))
  @ApiResponse(responseCode = "201", description = "Created; Location says where it is")
  ResponseEntity<AccountView> create(@Valid @RequestBody NewAccount wish) {
    var jid = addresses.hosted(wish.jid());
    accounts.create(jid, rules.longEnough(wish.password()));
    var created = Objects.requireNonNull(accounts.find(jid));
    return ResponseEntity.created(location(jid.toString())).body(AccountView.of(created));
  }

  @GetMapping
  @Operation(
      operationId = "listAccounts",
      summary = "List the accounts in the order of their addresses, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  AccountList list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return AccountList.of(accounts.page(cursor, limit));
  }

  @GetMapping("/{jid}")
  @Operation(operationId = "getAccount", summary = "Get an account")
  @ApiResponse(responseCode = "200", description = "The account")
  AccountView get(@PathVariable String jid) {
    return AccountView.of(addresses.existing(jid));
  }

  @PutMapping("/{jid}/password")
  @Operation(
      operationId = "setPassword",
      summary = "Give an account another password; its sessions end")
  @ApiResponse(responseCode = "204", description = "Changed")
  ResponseEntity<Void> setPassword(@PathVariable String jid, @Valid @RequestBody NewPassword wish) {
    accounts.setPassword(addresses.hosted(jid), rules.longEnough(wish.password()));
    return ResponseEntity.noContent().build();
  }

  @PatchMapping("/{jid}")
  @Operation(
      operationId = "patchAccount",
      summary = "Disable an account, which ends its sessions, or enable it again")
  @ApiResponse(responseCode = "200", description = "The account as it is now")
  AccountView patch(@PathVariable String jid, @Valid @RequestBody AccountPatch wish) {
    accounts.setEnabled(addresses.hosted(jid), wish.enabled());
    return get(jid);
  }

  @DeleteMapping("/{jid}")
  @Operation(
      operationId = "deleteAccount",
      summary = "Delete an account: its sessions end, every service erases what it holds")
  @ApiResponse(
      responseCode = "202",
      description = "Deleted; Location says how far the services are with erasing")
  ResponseEntity<ErasureView> delete(@PathVariable String jid) {
    var id = accounts.delete(addresses.hosted(jid)).orElseThrow(UnknownAccountException::new);
    var erasure = erasures.known(id);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/erasures/" + id))
        .body(erasure == null ? null : ErasureView.of(erasure));
  }

  private static URI location(String jid) {
    return UriComponentsBuilder.fromPath("/api/v1/accounts")
        .pathSegment(jid)
        .build()
        .encode()
        .toUri();
  }
}
