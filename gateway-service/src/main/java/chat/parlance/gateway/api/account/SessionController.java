package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sessions of an account on all gateways, seen and ended over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/sessions")
@Tag(name = "sessions", description = "Who is connected")
final class SessionController {

  private final Accounts accounts;
  private final Online online;
  private final AccountAddresses addresses;

  SessionController(Accounts accounts, Online online, AccountAddresses addresses) {
    this.accounts = accounts;
    this.online = online;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(
      operationId = "listSessions",
      summary = "List the sessions of an account, those waiting to be resumed too")
  @ApiResponse(responseCode = "200", description = "Its sessions")
  SessionList list(@PathVariable String jid) {
    return SessionList.of(online.sessionsOf(addresses.existing(jid).jid()), null);
  }

  @DeleteMapping
  @Operation(
      operationId = "endSessions",
      summary = "End all sessions of an account, on every gateway")
  @ApiResponse(responseCode = "204", description = "They end")
  ResponseEntity<Void> endAll(@PathVariable String jid) {
    accounts.endSessions(addresses.hosted(jid));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{resource}")
  @Operation(operationId = "endSession", summary = "End one session")
  @ApiResponse(responseCode = "204", description = "It ends now")
  ResponseEntity<Void> end(
      @PathVariable String jid, @Parameter(example = "balcony") @PathVariable String resource) {
    var ended = online.end(session(addresses.existing(jid).jid(), resource));
    if (ended.count() > 0) {
      return ResponseEntity.noContent().build();
    }
    if (!ended.silent().isEmpty()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "It may be on a gateway that doesn't answer: " + ended.silent());
    }
    throw new ProblemException(ProblemType.UNKNOWN_SESSION, "It may have ended by itself.");
  }

  private static FullJid session(BareJid account, String resource) {
    try {
      return account.withResource(resource);
    } catch (InvalidJidException e) {
      throw new ProblemException(ProblemType.UNKNOWN_SESSION, "There can't be such a resource.");
    }
  }
}
