package chat.parlance.gateway.api.pubsub;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.pubsub.node.Items;
import chat.parlance.gateway.api.pubsub.node.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/// Items of nodes of the service over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/pubsub/nodes/{node}/items")
@Tag(name = "pubsub", description = "Nodes that people and the host product publish to")
final class ServiceItemController {

  private final Places places;

  ServiceItemController(Places places) {
    this.places = places;
  }

  @GetMapping
  @Operation(
      operationId = "listItems",
      summary = "List the items of one of the service's nodes in the order of publishing, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  Items.ItemList list(
      @NodeName @PathVariable String node,
      @RequestParam(required = false) @Nullable String after,
      @Parameter(description = "Empty for the newest items", allowEmptyValue = true)
          @RequestParam(required = false)
          @Nullable String before,
      @RequestParam(defaultValue = "20") @Min(1) @Max(1000) int limit) {
    return Items.list(places.ofService(), node, new Page(limit, after, before));
  }

  @PostMapping
  @Operation(
      operationId = "publishItem",
      summary = "Publish an item under an id that is made; whoever is subscribed is told")
  @ApiResponse(responseCode = "201", description = "Published; Location says where it is")
  ResponseEntity<Items.ItemView> publish(
      @NodeName @PathVariable String node, @Valid @RequestBody Items.NewItem wish) {
    var id = Items.publish(places.ofService(), node, null, wish);
    var location =
        UriComponentsBuilder.fromPath("/api/v1/pubsub/nodes")
            .pathSegment("{node}", "items", "{item}")
            .encode()
            .buildAndExpand(node, id)
            .toUri();
    return ResponseEntity.created(location).body(new Items.ItemView(id, null, wish.payload()));
  }

  @GetMapping("/{item}")
  @Operation(operationId = "getItem", summary = "Get an item of one of the service's nodes")
  @ApiResponse(responseCode = "200", description = "The item")
  Items.ItemView get(@NodeName @PathVariable String node, @ItemId @PathVariable String item) {
    return Items.get(places.ofService(), node, item);
  }

  @PutMapping("/{item}")
  @Operation(
      operationId = "putItem",
      summary = "Publish an item, in place of the one of that id; whoever is subscribed is told")
  @ApiResponse(responseCode = "204", description = "Published")
  ResponseEntity<Void> put(
      @NodeName @PathVariable String node,
      @ItemId @PathVariable String item,
      @Valid @RequestBody Items.NewItem wish) {
    Items.publish(places.ofService(), node, item, wish);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{item}")
  @Operation(
      operationId = "retractItem",
      summary = "Retract an item; whoever is subscribed is told")
  @ApiResponse(responseCode = "204", description = "Retracted")
  ResponseEntity<Void> retract(
      @NodeName @PathVariable String node, @ItemId @PathVariable String item) {
    Items.retract(places.ofService(), node, item);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  @Operation(operationId = "purgeItems", summary = "Remove all items of one of the service's nodes")
  @ApiResponse(responseCode = "204", description = "There are none")
  ResponseEntity<Void> purge(@NodeName @PathVariable String node) {
    Items.purge(places.ofService(), node);
    return ResponseEntity.noContent().build();
  }
}
