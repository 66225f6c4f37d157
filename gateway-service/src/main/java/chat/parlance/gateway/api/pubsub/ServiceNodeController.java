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

/// Nodes of the service over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/pubsub/nodes")
@Tag(name = "pubsub", description = "Nodes that people and the host product publish to")
final class ServiceNodeController {

  private final Places places;

  ServiceNodeController(Places places) {
    this.places = places;
  }

  @GetMapping
  @Operation(
      operationId = "listNodes",
      summary = "List the service's nodes in the order of their names, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  Nodes.NodeList list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return Nodes.list(places.ofService(), cursor, limit);
  }

  @GetMapping("/{node}")
  @Operation(operationId = "getNode", summary = "Get how one of the service's nodes is configured")
  @ApiResponse(responseCode = "200", description = "The node")
  Nodes.NodeView get(@NodeName @PathVariable String node) {
    return Nodes.get(places.ofService(), node);
  }

  @PutMapping("/{node}")
  @Operation(
      operationId = "putNode",
      summary = "Make one of the service's nodes, or configure it if it is there")
  @ApiResponse(responseCode = "200", description = "The node, which was there")
  @ApiResponse(responseCode = "201", description = "The node, which is new")
  ResponseEntity<Nodes.NodeView> put(
      @NodeName @PathVariable String node, @Valid @RequestBody Nodes.NodeWish wish) {
    var place = places.ofService();
    boolean created = Nodes.put(place, node, wish);
    return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
        .body(Nodes.get(place, node));
  }

  @DeleteMapping("/{node}")
  @Operation(
      operationId = "deleteNode",
      summary = "Delete one of the service's nodes with its items")
  @ApiResponse(responseCode = "204", description = "Deleted")
  ResponseEntity<Void> delete(@NodeName @PathVariable String node) {
    Nodes.delete(places.ofService(), node);
    return ResponseEntity.noContent().build();
  }
}
