package chat.parlance.gateway.api.pubsub.node;

import chat.parlance.gateway.api.xml.XmlValues;
import chat.parlance.xmpp.xml.Element;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who has which affiliation with a node, and who is subscribed (XEP-0060 sections 8.8 and 8.9).
public final class Members {

  /// What somebody is to a node.
  public record AffiliationView(String jid, String affiliation) {}

  /// All who are something to a node.
  public record AffiliationList(List<AffiliationView> affiliations) {}

  /// What somebody is to be.
  public record AffiliationWish(
      @Schema(
              description = "owner, publisher, publish-only, member, none or outcast",
              example = "publisher")
          @NotBlank
          String affiliation) {}

  /// A subscription.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubscriptionView(String jid, String subscription, @Nullable String subid) {}

  /// The subscriptions of a node.
  public record SubscriptionList(List<SubscriptionView> subscriptions) {}

  /// What a subscription is to be.
  public record SubscriptionWish(
      @Schema(description = "subscribed or none", example = "subscribed") @NotBlank
          String subscription) {}

  private Members() {}

  public static AffiliationList affiliations(Place place, String node) {
    return new AffiliationList(
        list(place, node, "affiliations").stream()
            .map(one -> new AffiliationView(text(one, "jid"), text(one, "affiliation")))
            .toList());
  }

  public static void affiliate(Place place, String node, String jid, String affiliation) {
    change(place, node, "affiliation", jid, affiliation);
  }

  public static SubscriptionList subscriptions(Place place, String node) {
    return new SubscriptionList(
        list(place, node, "subscriptions").stream()
            .map(one ->
                new SubscriptionView(
                    text(one, "jid"), text(one, "subscription"), one.attribute("subid")))
            .toList());
  }

  public static void subscribe(Place place, String node, String jid, String subscription) {
    change(place, node, "subscription", jid, subscription);
  }

  private static List<Element> list(Place place, String node, String name) {
    var asked = XmlValues.build(() -> Place.of(name, Place.OWNER, node).build());
    var answer = place.get(Place.OWNER, asked).child(name, Place.OWNER);
    return Objects.requireNonNull(answer).children();
  }

  private static void change(Place place, String node, String name, String jid, String value) {
    var list =
        XmlValues.build(() ->
            Place.of(name + "s", Place.OWNER, node)
                .child(
                    Element.builder(name, Place.OWNER)
                        .attribute("jid", jid)
                        .attribute(name, value)
                        .build())
                .build());
    place.ask("set", Place.OWNER, list);
  }

  private static String text(Element of, String name) {
    return Objects.requireNonNullElse(of.attribute(name), "");
  }
}
