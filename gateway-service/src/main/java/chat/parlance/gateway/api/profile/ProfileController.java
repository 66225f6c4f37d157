package chat.parlance.gateway.api.profile;

import chat.parlance.gateway.api.account.AccountAddresses;
import chat.parlance.gateway.api.problem.AnswersProblems;
import chat.parlance.gateway.api.xml.XmlValues;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an account says of itself, over REST.
@RestController
@AnswersProblems
@RequestMapping("/api/v1/accounts/{jid}/profile")
@Tag(name = "profile", description = "What people say of themselves")
final class ProfileController {

  private final OnBehalf onBehalf;
  private final AccountAddresses addresses;

  ProfileController(OnBehalf onBehalf, AccountAddresses addresses) {
    this.onBehalf = onBehalf;
    this.addresses = addresses;
  }

  @GetMapping
  @Operation(operationId = "getProfile", summary = "Get the common fields of an account's vCard")
  @ApiResponse(responseCode = "200", description = "They; empty while it has none")
  Profile get(@PathVariable String jid) {
    return profile(onBehalf.get(account(jid), VCards.empty()));
  }

  @PutMapping
  @Operation(
      operationId = "setProfile",
      summary = "Set these fields of an account's vCard; what else is in it stays")
  @ApiResponse(responseCode = "200", description = "The profile as it is now")
  Profile set(@PathVariable String jid, @Valid @RequestBody Profile profile) {
    var account = account(jid);
    var request = XmlValues.build(() -> ProfileXml.of(profile));
    return profile(onBehalf.set(Inbox.PRESENCE, account, request));
  }

  @DeleteMapping
  @Operation(
      operationId = "deleteProfile",
      summary = "Empty an account's vCard, of what has no field here too")
  @ApiResponse(responseCode = "204", description = "It is empty")
  ResponseEntity<Void> delete(@PathVariable String jid) {
    onBehalf.set(account(jid), VCards.empty());
    return ResponseEntity.noContent().build();
  }

  private BareJid account(String jid) {
    return addresses.existing(jid).jid();
  }

  private static Profile profile(@Nullable Element vCard) {
    return VCards.read(vCard == null ? VCards.empty() : vCard);
  }
}
