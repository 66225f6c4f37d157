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

/// Affiliations with nodes of an account, and subscriptions to them, over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/pubsub/nodes/{node}")
@Tag(name = "pubsub", description = "Nodes that people and the host product publish to")
final class AccountMemberController {

  private final Places places;

  AccountMemberController(Places places) {
    this.places = places;
  }

  @GetMapping("/affiliations")
  @Operation(
      operationId = "listAccountAffiliations",
      summary = "List who is what to one of an account's nodes")
  @ApiResponse(responseCode = "200", description = "The affiliations")
  Members.AffiliationList affiliations(
      @PathVariable String jid, @NodeName @PathVariable String node) {
    return Members.affiliations(places.ofAccount(jid), node);
  }

  @PutMapping("/affiliations/{member}")
  @Operation(
      operationId = "setAccountAffiliation",
      summary = "Say what somebody is to one of an account's nodes")
  @ApiResponse(responseCode = "204", description = "Set")
  ResponseEntity<Void> affiliate(
      @PathVariable String jid,
      @NodeName @PathVariable String node,
      @Parameter(description = "Bare JID", example = "romeo@localhost") @PathVariable String member,
      @Valid @RequestBody Members.AffiliationWish wish) {
    Members.affiliate(places.ofAccount(jid), node, member, wish.affiliation());
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/subscriptions")
  @Operation(
      operationId = "listAccountSubscriptions",
      summary = "List who is subscribed to one of an account's nodes")
  @ApiResponse(responseCode = "200", description = "The subscriptions")
  Members.SubscriptionList subscriptions(
      @PathVariable String jid, @NodeName @PathVariable String node) {
    return Members.subscriptions(places.ofAccount(jid), node);
  }

  @PutMapping("/subscriptions/{subscriber}")
  @Operation(
      operationId = "setAccountSubscription",
      summary = "Subscribe somebody to one of an account's nodes, approve that, or end it")
  @ApiResponse(responseCode = "204", description = "Set")
  ResponseEntity<Void> subscribe(
      @PathVariable String jid,
      @NodeName @PathVariable String node,
      @Parameter(description = "Bare or full JID", example = "romeo@localhost") @PathVariable
          String subscriber,
      @Valid @RequestBody Members.SubscriptionWish wish) {
    Members.subscribe(places.ofAccount(jid), node, subscriber, wish.subscription());
    return ResponseEntity.noContent().build();
  }
}
