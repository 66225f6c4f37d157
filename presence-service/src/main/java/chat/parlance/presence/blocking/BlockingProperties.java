package chat.parlance.presence.blocking;

import chat.parlance.xmpp.jid.BareJid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How large block lists may become. All of one is in memory, and told in one record.
///
/// @param maxItems addresses that an account may block
/// @param maxLength of all of them together, in characters
/// @param maxOutward of them that aren't accounts here: every gateway has those of all accounts in
///   memory
@Validated
@ConfigurationProperties("parlance.presence.blocking")
public record BlockingProperties(
    @Min(1) @Max(5000) @DefaultValue("500") int maxItems,
    @Min(3072) @Max(262_144) @DefaultValue("32768") int maxLength,
    @Min(0) @Max(5000) @DefaultValue("50") int maxOutward) {

  /// The defaults.
  public static final BlockingProperties DEFAULT = new BlockingProperties(500, 32_768, 50);

  boolean allow(BlockList list, BareJid account) {
    return list.items().size() <= maxItems
        && list.length() <= maxLength
        && OutwardBlocks.of(list, account).addresses().size() <= maxOutward;
  }
}
