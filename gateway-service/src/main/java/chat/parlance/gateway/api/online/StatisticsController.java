package chat.parlance.gateway.api.online;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.platform.online.Online;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.SortedSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The numbers of the platform.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/statistics")
@Tag(name = "statistics", description = "How many there are")
final class StatisticsController {

  record StatisticsView(
      @Schema(description = "Accounts, disabled ones too") long registered,
      long disabled,
      @Schema(description = "Accounts with a session") long online,
      @Schema(description = "Of those, whose client said something in the last minutes")
          long active,
      long idle,
      @Schema(description = "Those that may be resumed too") long sessions,
      @Schema(description = "The slots of gateways that didn't answer: nothing there is counted")
          @JsonInclude(JsonInclude.Include.NON_EMPTY)
          SortedSet<Integer> silentGateways) {}

  private final Accounts accounts;
  private final Online online;

  StatisticsController(Accounts accounts, Online online) {
    this.accounts = accounts;
    this.online = online;
  }

  @GetMapping
  @Operation(operationId = "getStatistics", summary = "Count accounts and who is online")
  @ApiResponse(responseCode = "200", description = "The numbers")
  StatisticsView get() {
    var numbers = online.numbers();
    return new StatisticsView(
        accounts.count(),
        accounts.countDisabled(),
        numbers.accounts(),
        numbers.active(),
        numbers.idle(),
        numbers.sessions(),
        numbers.silent());
  }
}
