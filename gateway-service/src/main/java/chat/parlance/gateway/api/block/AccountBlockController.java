package chat.parlance.gateway.api.block;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom an account blocks, as its own clients see and change it.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/blocks")
@Tag(name = "account blocks", description = "Whom an account blocks; needs the scope blocks")
final class AccountBlockController {

  private final AccountBlocks blocks;
  private final AccountAddresses addresses;

  AccountBlockController(AccountBlocks blocks, AccountAddresses addresses) {
    this.blocks = blocks;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(operationId = "getBlockList", summary = "Get whom an account blocks")
  @ApiResponse(responseCode = "200", description = "Its block list")
  BlockList get(@PathVariable String jid) {
    return new BlockList(blocks.of(account(jid)).stream().map(Jid::toString).toList());
  }

  @PutMapping
  @Operation(
      operationId = "setBlockList",
      summary = "Let an account block these and nobody else; its devices are told")
  @ApiResponse(responseCode = "204", description = "Its block list is that")
  ResponseEntity<Void> set(@PathVariable String jid, @Valid @RequestBody BlockList wish) {
    var wanted = new LinkedHashSet<Jid>();
    wish.blocked().forEach(blocked -> wanted.add(BlockedAddresses.of(blocked)));
    blocks.replace(account(jid), wanted);
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping
  @Operation(operationId = "clearBlockList", summary = "Let an account block nobody")
  @ApiResponse(responseCode = "204", description = "Its block list is empty")
  ResponseEntity<Void> clear(@PathVariable String jid) {
    blocks.unblock(account(jid), List.of());
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{blocked}")
  @Operation(
      operationId = "getBlockListItem",
      summary = "Find out whether an account blocks somebody")
  @ApiResponse(responseCode = "204", description = "It does")
  ResponseEntity<Void> find(
      @PathVariable String jid,
      @Parameter(example = "iago@example.org") @PathVariable String blocked) {
    if (!blocks.of(account(jid)).contains(BlockedAddresses.of(blocked))) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  @PutMapping("/{blocked}")
  @Operation(
      operationId = "addBlockListItem",
      summary = "Let an account block somebody; its devices are told")
  @ApiResponse(responseCode = "204", description = "Blocked")
  ResponseEntity<Void> add(
      @PathVariable String jid,
      @Parameter(example = "iago@example.org") @PathVariable String blocked) {
    blocks.block(account(jid), List.of(BlockedAddresses.of(blocked)));
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{blocked}")
  @Operation(
      operationId = "removeBlockListItem",
      summary = "Let an account block somebody no longer; its devices are told")
  @ApiResponse(responseCode = "204", description = "Not blocked any more")
  ResponseEntity<Void> remove(
      @PathVariable String jid,
      @Parameter(example = "iago@example.org") @PathVariable String blocked) {
    var account = account(jid);
    var address = BlockedAddresses.of(blocked);
    if (!blocks.of(account).contains(address)) {
      throw unknown();
    }
    blocks.unblock(account, List.of(address));
    return ResponseEntity.noContent().build();
  }

  private BareJid account(String jid) {
    return addresses.existing(jid).jid();
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_BLOCK, "The account doesn't block that.");
  }
}
