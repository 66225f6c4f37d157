package chat.parlance.gateway.api.key;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// API keys made, listed and revoked over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/keys")
@Tag(name = "keys", description = "Who may use this interface, and for what")
final class KeyController {

  private static final String SCOPE = "\\*|[a-z-]{1,32}:(read|write)";

  /// Asks for a key.
  ///
  /// @param scopes such as `accounts:read`, or `*` for all
  record NewKey(
      @Schema(example = "bot") @NotBlank @Size(max = 100) String name,
      @Schema(example = "[\"accounts:read\", \"presence:read\"]") @NotEmpty @Size(max = 50)
          Set<@Pattern(regexp = SCOPE) String> scopes) {}

  /// A key that was just made.
  ///
  /// @param token goes into the header `Authorization`; can't be had again
  record MadeKey(String id, String name, Set<String> scopes, String token) {}

  record KeyView(String id, String name, Set<String> scopes, Instant created) {}

  record KeyList(List<KeyView> keys) {}

  private final ApiKeys keys;

  KeyController(ApiKeys keys) {
    this.keys = keys;
  }

  @PostMapping
  @Operation(
      operationId = "createKey",
      summary = "Make a key, with no scope that the caller's key lacks")
  @ApiResponse(responseCode = "201", description = "Made; its token is shown only here")
  ResponseEntity<MadeKey> create(@Valid @RequestBody NewKey wish, ServerWebExchange exchange) {
    if (!holds(exchange, wish.scopes())) {
      throw new ProblemException(ProblemType.FORBIDDEN, "Nobody can give a scope that they lack.");
    }
    if (keys.isFull()) {
      throw new ProblemException(ProblemType.TOO_MANY_KEYS, "Revoke some that nobody needs.");
    }
    var token = keys.create(wish.name(), wish.scopes());
    return ResponseEntity.created(URI.create("/api/v1/keys/" + token.id()))
        .cacheControl(CacheControl.noStore())
        .body(new MadeKey(token.id(), wish.name(), wish.scopes(), token.text()));
  }

  @GetMapping
  @Operation(operationId = "listKeys", summary = "List the keys, oldest first")
  @ApiResponse(responseCode = "200", description = "The keys, without their tokens")
  KeyList list() {
    return new KeyList(keys.all().stream().map(KeyController::view).toList());
  }

  @GetMapping("/{id}")
  @Operation(operationId = "getKey", summary = "Get what is known of a key")
  @ApiResponse(responseCode = "200", description = "The key, without its token")
  KeyView get(@KeyId @PathVariable String id) {
    var key = keys.find(id);
    if (key == null) {
      throw unknown();
    }
    return view(key);
  }

  @DeleteMapping("/{id}")
  @Operation(
      operationId = "revokeKey",
      summary = "Revoke a key; it ceases to work within ten seconds")
  @ApiResponse(responseCode = "204", description = "Revoked")
  ResponseEntity<Void> revoke(@KeyId @PathVariable String id, ServerWebExchange exchange) {
    var key = keys.find(id);
    if (key == null) {
      throw unknown();
    }
    if (!holds(exchange, key.scopes())) {
      throw new ProblemException(ProblemType.FORBIDDEN, "Nobody can take a scope that they lack.");
    }
    if (!keys.revoke(id)) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  private static boolean holds(ServerWebExchange exchange, Set<String> scopes) {
    return scopes.stream().allMatch(ApiKeyFilter.keyOf(exchange)::has);
  }

  private static KeyView view(ApiKey key) {
    return new KeyView(key.id(), key.name(), key.scopes(), key.created());
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_KEY, "It may have been revoked.");
  }
}
