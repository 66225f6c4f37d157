package chat.parlance.gateway.api.block;

import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.gateway.blocking.HostBlock;
import chat.parlance.gateway.blocking.HostBlocks;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Whom the whole domain blocks.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/blocks")
@Tag(name = "blocks", description = "Whom nobody here hears; needs the scope host-blocks")
final class HostBlockController {

  /// Somebody who is blocked.
  record BlockView(
      @Schema(description = "Bare JID, domain or full JID", example = "spam@localhost") String jid,
      Instant since) {

    static BlockView of(HostBlock block) {
      return new BlockView(block.jid().toString(), block.since());
    }
  }

  /// A page of them.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BlockPage(
      List<BlockView> blocks,
      @Schema(description = "The cursor of the next page; absent on the last")
          @Nullable String next) {}

  private final HostBlocks blocks;

  HostBlockController(HostBlocks blocks) {
    this.blocks = blocks;
  }

  @GetMapping
  @Operation(
      operationId = "listBlocks",
      summary = "List whom the domain blocks in the order of their addresses, by page")
  @ApiResponse(responseCode = "200", description = "A page")
  BlockPage list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit) {
    var found = blocks.page(cursor == null ? "" : read(cursor), limit + 1);
    var page = found.stream().limit(limit).map(BlockView::of).toList();
    return new BlockPage(page, found.size() > limit ? cursor(page.getLast().jid()) : null);
  }

  @GetMapping("/{jid}")
  @Operation(operationId = "getBlock", summary = "Get since when somebody is blocked")
  @ApiResponse(responseCode = "200", description = "The block")
  BlockView get(@Parameter(example = "iago@example.org") @PathVariable String jid) {
    return blocks
        .find(BlockedAddresses.of(jid))
        .map(BlockView::of)
        .orElseThrow(HostBlockController::unknown);
  }

  @PutMapping("/{jid}")
  @Operation(
      operationId = "addBlock",
      summary = "Block an account, a domain or a resource: nobody here hears of it any more")
  @ApiResponse(responseCode = "204", description = "Blocked")
  ResponseEntity<Void> add(@Parameter(example = "iago@example.org") @PathVariable String jid) {
    var address = BlockedAddresses.of(jid);
    if (!blocks.mayBlock(address)) {
      throw new ProblemException(ProblemType.INVALID_VALUE, "The domain can't block itself.");
    }
    if (!durable(() -> blocks.add(address))) {
      throw new ProblemException(ProblemType.TOO_MANY_BLOCKS, "End some that nobody needs.");
    }
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping("/{jid}")
  @Operation(operationId = "removeBlock", summary = "Block somebody no longer")
  @ApiResponse(responseCode = "204", description = "Not blocked any more")
  ResponseEntity<Void> remove(@Parameter(example = "iago@example.org") @PathVariable String jid) {
    var address = BlockedAddresses.of(jid);
    if (!durable(() -> blocks.remove(address))) {
      throw unknown();
    }
    return ResponseEntity.noContent().build();
  }

  private static boolean durable(BooleanSupplier change) {
    try {
      return change.getAsBoolean();
    } catch (CompletionException e) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "The log; try again later.");
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.UNKNOWN_BLOCK, "The domain doesn't block that.");
  }

  private static String cursor(String jid) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(jid.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.INVALID_CURSOR, "Take `next` of the page before.");
    }
  }
}
