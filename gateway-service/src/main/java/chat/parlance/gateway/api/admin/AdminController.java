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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
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
      @Schema(description = "Absent for one that is configured") @Nullable Instant since) {

    static AdminView of(Admin admin) {
      return new AdminView(admin.jid().toString(), admin.isConfigured(), admin.since());
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
      summary = "Make an account an admin, within a second on every gateway")
  @ApiResponse(responseCode = "204", description = "It is one")
  ResponseEntity<Void> add(@PathVariable String jid) {
    admins.add(addresses.hosted(jid));
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
