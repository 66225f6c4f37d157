package chat.parlance.gateway.api.pubsub;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.pubsub.node.Members;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Affiliations with nodes of the service, and subscriptions to them, over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/pubsub/nodes/{node}")
@Tag(name = "pubsub", description = "Nodes that people and the host product publish to")
final class ServiceMemberController {

  private final Places places;

  ServiceMemberController(Places places) {
    this.places = places;
  }

  @GetMapping("/affiliations")
  @Operation(
      operationId = "listAffiliations",
      summary = "List who is what to one of the service's nodes")
  @ApiResponse(responseCode = "200", description = "The affiliations")
  Members.AffiliationList affiliations(@NodeName @PathVariable String node) {
    return Members.affiliations(places.ofService(), node);
  }

  @PutMapping("/affiliations/{member}")
  @Operation(
      operationId = "setAffiliation",
      summary = "Say what somebody is to one of the service's nodes")
  @ApiResponse(responseCode = "204", description = "Set")
  ResponseEntity<Void> affiliate(
      @NodeName @PathVariable String node,
      @Parameter(description = "Bare JID", example = "romeo@localhost") @PathVariable String member,
      @Valid @RequestBody Members.AffiliationWish wish) {
    Members.affiliate(places.ofService(), node, member, wish.affiliation());
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/subscriptions")
  @Operation(
      operationId = "listSubscriptions",
      summary = "List who is subscribed to one of the service's nodes")
  @ApiResponse(responseCode = "200", description = "The subscriptions")
  Members.SubscriptionList subscriptions(@NodeName @PathVariable String node) {
    return Members.subscriptions(places.ofService(), node);
  }

  @PutMapping("/subscriptions/{subscriber}")
  @Operation(
      operationId = "setSubscription",
      summary = "Subscribe somebody to one of the service's nodes, approve that, or end it")
  @ApiResponse(responseCode = "204", description = "Set")
  ResponseEntity<Void> subscribe(
      @NodeName @PathVariable String node,
      @Parameter(description = "Bare or full JID", example = "romeo@localhost") @PathVariable
          String subscriber,
      @Valid @RequestBody Members.SubscriptionWish wish) {
    Members.subscribe(places.ofService(), node, subscriber, wish.subscription());
    return ResponseEntity.noContent().build();
  }
}
