package chat.parlance.gateway.api.admin;

import chat.parlance.gateway.admin.Admin;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The role of an admin given, listed and taken away over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/admins")
@Tag(name = "admins", description = "Who may administer by commands of XMPP")
final class AdminController {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AdminView(
      String jid,
      boolean configured,
      @Schema(description = "Absent for one that is configured") @Nullable Instant since,
      @Schema(description = "What the role is limited to; absent for everything")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          List<String> scopes) {

    static AdminView of(Admin admin) {
      return new AdminView(
          admin.jid().toString(), admin.isConfigured(), admin.since(), admin.scopes());
    }
  }

  /// @param scopes as those of a key; none for everything
  record Role(
      @Schema(
              description = "What the role is limited to, as a key is; absent or empty: everything",
              example = "[\"accounts:write\", \"statistics:read\"]")
          @Size(max = 32)
          @Nullable List<@Pattern(regexp = "[a-z-]{1,64}:(read|write)") String> scopes) {

    Set<String> all() {
      return scopes == null ? Set.of() : Set.copyOf(scopes);
    }
  }

  record AdminList(List<AdminView> admins) {}

  private final Admins admins;
  private final AccountAddresses addresses;

  AdminController(Admins admins, AccountAddresses addresses) {
    this.admins = admins;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(operationId = "listAdmins", summary = "List the admins, those by configuration too")
  @ApiResponse(responseCode = "200", description = "The admins")
  AdminList list() {
    return new AdminList(admins.all().stream().map(AdminView::of).toList());
  }

  @PutMapping("/{jid}")
  @Operation(
      operationId = "addAdmin",
      summary = "Make an account an admin, perhaps of some things only, within a second everywhere")
  @ApiResponse(responseCode = "204", description = "It is one")
  ResponseEntity<Void> add(
      @PathVariable String jid, @Valid @RequestBody(required = false) @Nullable Role role) {
    admins.add(addresses.hosted(jid), role == null ? Set.of() : role.all());
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{jid}")
  @Operation(
      operationId = "removeAdmin",
      summary = "Take the role away, within a second on every gateway")
  @ApiResponse(responseCode = "204", description = "It isn't one any more")
  ResponseEntity<Void> remove(@PathVariable String jid) {
    var address = addresses.hosted(jid);
    boolean removed = admins.remove(address);
    if (admins.isConfigured(address)) {
      throw new ProblemException(
          ProblemType.ADMIN_CONFIGURED, "Take it out of parlance.gateway.admins.");
    }
    if (!removed) {
      throw new ProblemException(ProblemType.UNKNOWN_ADMIN, "That account isn't one.");
    }
    return ResponseEntity.noContent().build();
  }
}
