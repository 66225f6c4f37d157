package chat.parlance.gateway.api.online;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The welcome message over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/welcome")
@Tag(name = "announcements", description = "What everybody is told")
final class WelcomeController {

  record Welcome(String text, Instant since) {}

  private final Notices notices;

  WelcomeController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  @Operation(operationId = "getWelcome", summary = "Get the welcome message")
  @ApiResponse(responseCode = "200", description = "It")
  Welcome get() {
    var notice = notices.of(Notice.Kind.WELCOME);
    if (notice == null) {
      throw none();
    }
    return new Welcome(notice.text(), notice.since());
  }

  @PutMapping
  @Operation(
      operationId = "setWelcome",
      summary = "Set the welcome message",
      description = "Each account that is made from now on hears it when it first comes")
  @ApiResponse(responseCode = "204", description = "It is set")
  ResponseEntity<Void> set(@Valid @RequestBody NoticeBody wish) {
    notices.set(Notice.Kind.WELCOME, wish.text());
    return ResponseEntity.noContent().build();
  }

  @PatchMapping
  @Operation(
      operationId = "editWelcome",
      summary = "Mend the welcome message; who has heard it doesn't hear it again")
  @ApiResponse(responseCode = "204", description = "It is changed")
  ResponseEntity<Void> edit(@Valid @RequestBody NoticeBody wish) {
    if (!notices.edit(Notice.Kind.WELCOME, wish.text())) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  @Operation(operationId = "deleteWelcome", summary = "Delete the welcome message")
  @ApiResponse(responseCode = "204", description = "It is deleted")
  ResponseEntity<Void> delete() {
    if (!notices.delete(Notice.Kind.WELCOME)) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  private static ProblemException none() {
    return new ProblemException(ProblemType.NOT_FOUND, "None is set.");
  }
}
