package chat.parlance.gateway.api.report;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What accounts reported of those whom they block (XEP-0377).
@RestController
@AnswersProblems
@RequestMapping("/api/v1/reports")
@Tag(name = "reports", description = "What accounts report of those whom they block")
final class ReportController {

  private static final Pattern CURSOR = Pattern.compile("[0-9]{1,18}");
  private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,64}");

  private final Reports reports;

  ReportController(Reports reports) {
    this.reports = reports;
  }

  @GetMapping
  @Operation(operationId = "listReports", summary = "List reports, newest first, by page")
  @ApiResponse(
      responseCode = "200",
      description = "A page, which may have less than there is room for")
  ReportPage list(
      @Parameter(
              description = "Only of this address, or what is in it",
              example = "romeo@localhost")
          @RequestParam(required = false)
          @Nullable String reported,
      @Parameter(description = "Only by this account", example = "juliet@localhost")
          @RequestParam(required = false)
          @Nullable String reporter,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
    if (cursor != null && !CURSOR.matcher(cursor).matches()) {
      throw new ProblemException(ProblemType.INVALID_CURSOR, "Take `next` of the page before.");
    }
    return reports.page(jid(reporter), jid(reported), cursor, limit);
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getReport",
      summary = "Get a report with the messages that it is about",
      extensions =
          @Extension(properties = @ExtensionProperty(name = "x-example-status", value = "404")))
  @ApiResponse(responseCode = "200", description = "The report")
  ReportView get(@Parameter(example = "0123456789abcdef") @PathVariable String id) {
    return reports.get(checked(id));
  }

  @DeleteMapping("/{id}")
  @Operation(
      operationId = "removeReport",
      summary = "Remove a report that is dealt with",
      extensions =
          @Extension(properties = @ExtensionProperty(name = "x-example-status", value = "404")))
  @ApiResponse(responseCode = "204", description = "Removed")
  ResponseEntity<Void> remove(@Parameter(example = "0123456789abcdef") @PathVariable String id) {
    reports.remove(checked(id));
    return ResponseEntity.noContent().build();
  }

  private static String checked(String id) {
    if (!ID.matcher(id).matches()) {
      throw new ProblemException(ProblemType.NOT_FOUND, "No report has such an id.");
    }
    return id;
  }

  private static @Nullable Jid jid(@Nullable String text) {
    try {
      return text == null ? null : Jid.of(text);
    } catch (InvalidJidException e) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "One of the addresses is none.");
    }
  }
}
