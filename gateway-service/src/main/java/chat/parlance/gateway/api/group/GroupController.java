package chat.parlance.gateway.api.group;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Groups made, changed and deleted over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/groups")
@Tag(name = "groups", description = "Who are all contacts of each other")
final class GroupController {

  private final Groups groups;
  private final AccountAddresses addresses;

  GroupController(Groups groups, AccountAddresses addresses) {
    this.groups = groups;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(operationId = "listGroups", summary = "List the groups by name, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  GroupList list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    return groups.page(cursor, limit);
  }

  @GetMapping("/{name}")
  @Operation(operationId = "getGroup", summary = "Get a group with its members")
  @ApiResponse(responseCode = "200", description = "The group")
  GroupView get(@Parameter(example = "class-7b") @PathVariable String name) {
    return groups.get(name);
  }

  @PutMapping("/{name}")
  @Operation(
      operationId = "setGroup",
      summary =
          "Make a group, or set its name and all its members: each has and sees all others, without"
              + " asking")
  @ApiResponse(responseCode = "200", description = "Done; the same again changes nothing")
  GroupView put(
      @Parameter(example = "class-7b") @PathVariable String name,
      @Valid @RequestBody GroupWish wish) {
    return groups.put(name, wish);
  }

  @DeleteMapping("/{name}")
  @Operation(
      operationId = "deleteGroup",
      summary = "Delete a group; what its members made themselves stays")
  @ApiResponse(responseCode = "204", description = "Deleted")
  ResponseEntity<Void> delete(@Parameter(example = "class-7b") @PathVariable String name) {
    groups.delete(name);
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/{name}/members/{jid}")
  @Operation(operationId = "setGroupMember", summary = "Add a member, or call it otherwise")
  @ApiResponse(responseCode = "204", description = "Done; the same again changes nothing")
  ResponseEntity<Void> putMember(
      @Parameter(example = "class-7b") @PathVariable String name,
      @PathVariable String jid,
      @Valid @RequestBody(required = false) @Nullable MemberWish wish) {
    var called = wish == null ? null : wish.name();
    groups.putMember(name, addresses.existing(jid).jid(), called);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{name}/members/{jid}")
  @Operation(operationId = "deleteGroupMember", summary = "Take a member out of a group")
  @ApiResponse(responseCode = "204", description = "It isn't in it any more")
  ResponseEntity<Void> deleteMember(
      @Parameter(example = "class-7b") @PathVariable String name, @PathVariable String jid) {
    groups.deleteMember(name, addresses.hosted(jid));
    return ResponseEntity.noContent().build();
  }
}
