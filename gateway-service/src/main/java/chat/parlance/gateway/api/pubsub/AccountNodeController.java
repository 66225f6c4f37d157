package chat.parlance.gateway.api.pubsub;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.pubsub.node.Nodes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Nodes of an account over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/pubsub/nodes")
@Tag(name = "pubsub", description = "Nodes that people and the host product publish to")
final class AccountNodeController {

  private final Places places;

  AccountNodeController(Places places) {
    this.places = places;
  }

  @GetMapping
  @Operation(
      operationId = "listAccountNodes",
      summary = "List an account's nodes in the order of their names, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  Nodes.NodeList list(
      @PathVariable String jid,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return Nodes.list(places.ofAccount(jid), cursor, limit);
  }

  @GetMapping("/{node}")
  @Operation(
      operationId = "getAccountNode",
      summary = "Get how one of an account's nodes is configured")
  @ApiResponse(responseCode = "200", description = "The node")
  Nodes.NodeView get(@PathVariable String jid, @NodeName @PathVariable String node) {
    return Nodes.get(places.ofAccount(jid), node);
  }

  @PutMapping("/{node}")
  @Operation(
      operationId = "putAccountNode",
      summary = "Make one of an account's nodes, or configure it if it is there")
  @ApiResponse(responseCode = "200", description = "The node, which was there")
  @ApiResponse(responseCode = "201", description = "The node, which is new")
  ResponseEntity<Nodes.NodeView> put(
      @PathVariable String jid,
      @NodeName @PathVariable String node,
      @Valid @RequestBody Nodes.NodeWish wish) {
    var place = places.ofAccount(jid);
    boolean created = Nodes.put(place, node, wish);
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Nodes.get(place, node));
  }

  @DeleteMapping("/{node}")
  @Operation(
      operationId = "deleteAccountNode",
      summary = "Delete one of an account's nodes with its items")
  @ApiResponse(responseCode = "204", description = "Deleted")
  ResponseEntity<Void> delete(@PathVariable String jid, @NodeName @PathVariable String node) {
    Nodes.delete(places.ofAccount(jid), node);
    return ResponseEntity.noContent().build();
  }
}
