package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.session.OpenSessions;
import chat.parlance.gateway.session.Session;
import chat.parlance.xmpp.stream.StreamError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sessions of an account on this gateway, seen and ended over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/sessions")
@Tag(name = "sessions", description = "Who is connected")
final class SessionController {

  private static final StreamError WHY = StreamError.of(StreamError.Condition.POLICY_VIOLATION);

  private final Accounts accounts;
  private final OpenSessions sessions;
  private final AccountAddresses addresses;

  SessionController(Accounts accounts, OpenSessions sessions, AccountAddresses addresses) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(
      operationId = "listSessions",
      summary = "List the sessions of an account on this gateway, those waiting to be resumed too")
  @ApiResponse(responseCode = "200", description = "Its sessions")
  SessionList list(@PathVariable String jid) {
    return new SessionList(
        of(jid).stream()
            .map(SessionView::of)
            .sorted(Comparator.comparing(SessionView::resource))
            .toList());
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
  @Operation(operationId = "endSession", summary = "End one session on this gateway")
  @ApiResponse(responseCode = "204", description = "It ends now")
  ResponseEntity<Void> end(
      @PathVariable String jid, @Parameter(example = "balcony") @PathVariable String resource) {
    var found =
        of(jid).stream()
            .filter(session -> session.jid().resourcepart().equals(resource))
            .findFirst()
            .orElseThrow(() ->
                new ProblemException(ProblemType.UNKNOWN_SESSION, "It may have ended by itself."));
    found.close(WHY);
    return ResponseEntity.noContent().build();
  }

  private List<Session> of(String jid) {
    return sessions.of(addresses.existing(jid).jid()).toList();
  }
}
