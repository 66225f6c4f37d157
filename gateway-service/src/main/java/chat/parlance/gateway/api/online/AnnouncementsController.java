package chat.parlance.gateway.api.online;

import chat.parlance.gateway.announcement.Announcements;
import chat.parlance.gateway.api.problem.AnswersProblems;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.SortedSet;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Announcements to everybody who is online.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/announcements")
@Tag(name = "announcements", description = "What everybody is told")
final class AnnouncementsController {

  record NewAnnouncement(
      @Schema(example = "The server restarts at noon.") @NotBlank @Size(max = Announcements.LONGEST)
          String text) {}

  record Reached(
      @Schema(description = "For how many sessions it was written") int written,
      @Schema(description = "How many there were") int sessions,
      @Schema(description = "The slots of gateways that didn't answer: perhaps nobody there hears")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          SortedSet<Integer> silentGateways) {}

  private final Announcements announcements;

  AnnouncementsController(Announcements announcements) {
    this.announcements = announcements;
  }

  @PostMapping
  @Operation(operationId = "announce", summary = "Send a message to everybody who is online")
  @ApiResponse(responseCode = "200", description = "Whom it reached")
  Reached announce(@Valid @RequestBody NewAnnouncement wish) {
    var reached = announcements.send(wish.text());
    return new Reached(reached.written(), reached.sessions(), reached.silent());
  }
}
