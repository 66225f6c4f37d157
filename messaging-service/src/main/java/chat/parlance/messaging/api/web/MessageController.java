package chat.parlance.messaging.api.web;

import chat.parlance.log.Origin;
import chat.parlance.messaging.api.MessageLog;
import chat.parlance.messaging.api.OutgoingMessage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Messages sent over REST. It blocks, so it runs on virtual threads.
@RestController
@AnswersProblems
@Tag(name = "messages", description = "Messages sent as an account or as the domain")
public final class MessageController {

  private static final int LONGEST = 65_536;

  /// Asks for a message to be sent.
  record NewMessage(
      @Schema(
              description = "Bare JID of an account here, or the domain, which is the default",
              example = "juliet@localhost")
          @Nullable String from,
      @Schema(description = "Bare or full JID of an account here", example = "romeo@localhost")
          @NotBlank
          String to,
      @Schema(
              allowableValues = {"chat", "normal", "headline"},
              defaultValue = "chat")
          @Nullable String type,
      @Nullable @Size(max = LONGEST) String subject,
      @Schema(example = "Wherefore art thou Romeo?") @Nullable @Size(max = LONGEST) String body,
      @Schema(description = "One more child of the message, as XML with its namespace")
          @Nullable
          @Size(max = LONGEST)
          String payload) {

    OutgoingMessage message() {
      return new OutgoingMessage(from, to, type, subject, body, payload);
    }

    @Override
    public String toString() {
      return "NewMessage";
    }
  }

  /// A message that will be delivered.
  record Accepted(@Schema(description = "Its origin-id (XEP-0359)") String originId) {}

  private final MessageLog log;
  private final EdgeProperties properties;

  public MessageController(MessageLog log, EdgeProperties properties) {
    this.log = log;
    this.properties = properties;
  }

  @PostMapping("/api/v1/messages")
  @Operation(
      operationId = "sendMessage",
      summary = "Send a message; answered when it is sure to be delivered or kept")
  @ApiResponse(responseCode = "202", description = "It is in the log")
  ResponseEntity<Accepted> send(
      @Valid @RequestBody NewMessage wish,
      @RequestHeader(name = "Idempotency-Key", required = false)
          @Parameter(description = "Sent twice with the same key within a day, it counts once")
          @Nullable String idempotencyKey,
      @RequestAttribute(EdgeGuard.CALLER) @Parameter(hidden = true) String caller) {
    var id = idempotencyKey == null ? UUID.randomUUID() : id(caller, idempotencyKey);
    var message = wish.message().toStanza(properties.address(), id.toString());
    log.append(message, idempotencyKey == null ? null : new Origin("rest-" + id, 1));
    return ResponseEntity.accepted().body(new Accepted(id.toString()));
  }

  /// The same for the same key, so that a copy is known even if the first answer was lost.
  private static UUID id(String caller, String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((caller + "\n" + key).getBytes(StandardCharsets.UTF_8));
      var bits = ByteBuffer.wrap(digest.digest());
      // Version 8 of RFC 9562: bits of our own making.
      return new UUID(
          (bits.getLong() & ~0xF000L) | 0x8000L,
          (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
