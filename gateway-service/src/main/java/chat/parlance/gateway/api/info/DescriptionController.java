package chat.parlance.gateway.api.info;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves the description of the REST interface of all services (OpenAPI 3.1), to anybody.
///
/// It is the file `docs/openapi.json`, which a test compares with the controllers. So it is whole
/// where services run apart, and nothing is scanned at run time.
@RestController
@Hidden
final class DescriptionController {

  private final Resource description =
      new ClassPathResource("openapi.json", DescriptionController.class);

  @GetMapping("/api/openapi.json")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
  }
}
