package chat.parlance.gateway.api.erasure;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.erasure.ErasureId;
import chat.parlance.gateway.erasure.Erasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says how far erasures are.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/erasures")
@Tag(name = "erasures", description = "What becomes of deleted accounts")
final class ErasureController {

  private final Erasures erasures;

  ErasureController(Erasures erasures) {
    this.erasures = erasures;
  }

  @GetMapping("/{id}")
  @Operation(
      operationId = "getErasure",
      summary = "Get how far the erasure of a deleted account is, service by service",
      extensions =
          @Extension(properties = @ExtensionProperty(name = "x-example-status", value = "404")))
  @ApiResponse(responseCode = "200", description = "The erasure")
  ErasureView get(@Parameter(example = "0123456789abcdef") @PathVariable String id) {
    var found = erasures.find(new ErasureId(id));
    if (found == null) {
      throw new ProblemException(
          ProblemType.UNKNOWN_ERASURE, "It may be so old that it is forgotten.");
    }
    return ErasureView.of(found);
  }
}
