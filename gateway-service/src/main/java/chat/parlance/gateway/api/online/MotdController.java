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

/// The message of the day over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/motd")
@Tag(name = "announcements", description = "What everybody is told")
final class MotdController {

  record Motd(String text, Instant since) {}

  private final Notices notices;

  MotdController(Notices notices) {
    this.notices = notices;
  }

  @GetMapping
  @Operation(operationId = "getMotd", summary = "Get the message of the day")
  @ApiResponse(responseCode = "200", description = "It")
  Motd get() {
    var notice = notices.of(Notice.Kind.MOTD);
    if (notice == null) {
      throw none();
    }
    return new Motd(notice.text(), notice.since());
  }

  @PutMapping
  @Operation(
      operationId = "setMotd",
      summary = "Set the message of the day",
      description = "Everybody hears it once: whoever is online at once, others when they come")
  @ApiResponse(responseCode = "204", description = "It is set")
  ResponseEntity<Void> set(@Valid @RequestBody NoticeBody wish) {
    notices.set(Notice.Kind.MOTD, wish.text());
    return ResponseEntity.noContent().build();
  }

  @PatchMapping
  @Operation(
      operationId = "editMotd",
      summary = "Mend the message of the day; who has heard it doesn't hear it again")
  @ApiResponse(responseCode = "204", description = "It is changed")
  ResponseEntity<Void> edit(@Valid @RequestBody NoticeBody wish) {
    if (!notices.edit(Notice.Kind.MOTD, wish.text())) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  @Operation(operationId = "deleteMotd", summary = "Delete the message of the day")
  @ApiResponse(responseCode = "204", description = "It is deleted")
  ResponseEntity<Void> delete() {
    if (!notices.delete(Notice.Kind.MOTD)) {
      throw none();
    }
    return ResponseEntity.noContent().build();
  }

  private static ProblemException none() {
    return new ProblemException(ProblemType.NOT_FOUND, "None is set.");
  }
}
