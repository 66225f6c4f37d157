package chat.parlance.gateway.api.info;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.api.problem.AnswersProblems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says what runs here.
@RestController
@AnswersProblems
@Tag(name = "info", description = "What runs here")
final class InfoController {

  /// Name and version of the software, and the domain that it serves.
  record Software(String name, String version, String domain) {}

  private final HostedDomain domain;

  InfoController(HostedDomain domain) {
    this.domain = domain;
  }

  @GetMapping("/api/v1/info")
  @Operation(operationId = "getInfo", summary = "Say what runs here; any key will do")
  @ApiResponse(responseCode = "200", description = "Name, version and domain")
  Software info() {
    var version = InfoController.class.getPackage().getImplementationVersion();
    return new Software(
        "Parlance", Objects.requireNonNullElse(version, "development"), domain.domain());
  }
}
