package chat.parlance.gateway.api.export;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.export.Exports;
import chat.parlance.gateway.export.TooManyExportsException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.ExecutorService;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Gives what is held about a person, line by line, as fast as the client takes it.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/export")
@Tag(name = "export", description = "What is held about a person")
final class ExportController {

  private static final String LINES = "application/jsonl";

  private final Exports exports;
  private final AccountAddresses addresses;
  private final Scheduler blocking;

  ExportController(
      Exports exports,
      AccountAddresses addresses,
      @Qualifier("blockingExecutor") ExecutorService executor) {
    this.exports = exports;
    this.addresses = addresses;
    this.blocking = Schedulers.fromExecutor(executor);
  }

  @GetMapping
  @Operation(
      operationId = "exportAccount",
      summary = "Get all that is held about an account, as lines of JSON")
  @ApiResponse(
      responseCode = "200",
      description = "A line for each thing that is held; complete if the last is of kind `end`",
      content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
  ResponseEntity<Flux<byte[]>> export(@PathVariable String jid) {
    var running = begin(jid);
    // The controller has begun it, so nobody closes it if nobody subscribes: the answer always is.
    var lines = Flux.fromIterable(() -> running).subscribeOn(blocking);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(LINES))
        .header("Content-Disposition", "attachment; filename=\"export.jsonl\"")
        .body(lines.doFinally(_ -> running.close()));
  }

  private Exports.Running begin(String jid) {
    try {
      return exports.begin(addresses.existing(jid).jid());
    } catch (TooManyExportsException e) {
      throw new ProblemException(ProblemType.TOO_MANY_EXPORTS, "Wait for one to end.");
    }
  }
}
