package chat.parlance.gateway.api.avatar;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.problem.ProblemException;
import chat.parlance.gateway.api.problem.ProblemType;
import chat.parlance.xmpp.jid.BareJid;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/// An account's picture over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/avatar")
@Tag(name = "avatar", description = "People's pictures")
final class AvatarController {

  /// Bytes of a picture as a description has them.
  private static final String BASE64_EXAMPLE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

  private final Avatars avatars;
  private final AccountAddresses addresses;
  private final AvatarApiProperties limits;

  AvatarController(Avatars avatars, AccountAddresses addresses, AvatarApiProperties limits) {
    this.avatars = avatars;
    this.addresses = addresses;
    this.limits = limits;
  }

  @GetMapping
  @Operation(
      operationId = "getAvatar",
      summary = "Get an account's newest picture; its ETag is the picture's id (XEP-0084)")
  @ApiResponse(
      responseCode = "200",
      description = "The picture",
      content =
          @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
  @ApiResponse(
      responseCode = "304",
      description = "It is the one of If-None-Match",
      content = @Content)
  ResponseEntity<byte[]> get(@PathVariable String jid, ServerWebExchange exchange) {
    var account = account(jid);
    var info = avatars.info(account);
    if (info == null) {
      throw none();
    }
    var tag = "\"" + info.id() + "\"";
    if (exchange.checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    var bytes = avatars.bytes(account, info);
    if (bytes == null) {
      throw none();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(info.servedAs()))
        .body(bytes);
  }

  @PutMapping
  @Operation(
      operationId = "setAvatar",
      summary = "Set an account's picture; whoever sees its presence is told",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "image/png",
                      schema = @Schema(type = "string", format = "binary"),
                      examples =
                          @ExampleObject(
                              name = "pixel",
                              description = "Its bytes, as base64 here",
                              value = BASE64_EXAMPLE))))
  @ApiResponse(responseCode = "204", description = "Set; the ETag is the picture's id")
  ResponseEntity<Void> set(
      @PathVariable String jid,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RequestBody byte[] bytes) {
    var name = type.getType() + "/" + type.getSubtype();
    if (!AvatarInfo.isPicture(name)) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "It may be PNG, JPEG, GIF, WebP or AVIF.");
    }
    if (bytes.length > limits.maxSize().toBytes()) {
      throw new ProblemException(
          ProblemType.TOO_LARGE, "It may have " + limits.maxSize().toBytes() + " bytes at most.");
    }
    var info = avatars.publish(account(jid), name, bytes);
    return ResponseEntity.noContent().eTag("\"" + info.id() + "\"").build();
  }

  @DeleteMapping
  @Operation(operationId = "deleteAvatar", summary = "Take an account's picture away")
  @ApiResponse(responseCode = "204", description = "It has none")
  ResponseEntity<Void> delete(@PathVariable String jid) {
    avatars.remove(account(jid));
    return ResponseEntity.noContent().build();
  }

  private BareJid account(String jid) {
    return addresses.existing(jid).jid();
  }

  private static ProblemException none() {
    return new ProblemException(ProblemType.NOT_FOUND, "The account has no picture.");
  }
}
