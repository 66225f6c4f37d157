package chat.parlance.gateway.api.roster;

import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster as its account's clients see it, shared groups too.
record RosterView(List<Item> items) {

  /// A contact.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RosterItem")
  record Item(
      @Schema(example = "juliet@localhost") String jid,
      @Schema(example = "Juliet Capulet") @Nullable String name,
      @Schema(example = "[\"Verona\"]") List<String> groups,
      @Schema(example = "both") String subscription,
      @Schema(description = "`subscribe` while the contact hasn't answered a request")
          @Nullable String ask) {

    private static Item of(Element item) {
      var subscription = item.attribute("subscription");
      return new Item(
          String.valueOf(item.attribute("jid")),
          item.attribute("name"),
          item.children().stream().map(Element::text).toList(),
          subscription == null ? "none" : subscription,
          item.attribute("ask"));
    }
  }

  static RosterView of(@Nullable Element query) {
    return new RosterView(
        query == null ? List.of() : query.children().stream().map(Item::of).toList());
  }
}
