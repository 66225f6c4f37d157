package chat.parlance.gateway.api.online;

import chat.parlance.gateway.api.account.SessionList;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.platform.online.Online;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// All sessions on all gateways, by page.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/sessions")
@Tag(name = "sessions", description = "Who is connected")
final class SessionsController {

  private final Online online;

  SessionsController(Online online) {
    this.online = online;
  }

  @GetMapping
  @Operation(
      operationId = "listAllSessions",
      summary = "List all sessions in the order of their addresses, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  SessionList list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(Online.MOST) int limit) {
    var page = online.sessions(cursor == null ? "" : after(cursor), limit);
    return SessionList.of(page, page.next() == null ? null : cursor(page.next()));
  }

  private static String cursor(String after) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(after.getBytes(StandardCharsets.UTF_8));
  }

  private static String after(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.INVALID_CURSOR, "Take `next` of the page before.");
    }
  }
}
