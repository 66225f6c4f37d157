package chat.parlance.gateway.api.presence;

import chat.parlance.gateway.api.presence.PresenceView.LastView;
import chat.parlance.gateway.api.presence.PresenceView.ResourceView;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads what the presence-service tells the platform of an account.
final class OverviewReader {

  static final String NAME = "presence";
  static final String NAMESPACE = "urn:parlance:presence:0";

  private OverviewReader() {}

  static PresenceView read(BareJid account, Element overview) {
    var resources =
        overview.children().stream()
            .filter(child -> child.is("resource", NAMESPACE))
            .map(OverviewReader::resource)
            .toList();
    var last = overview.child("last", NAMESPACE);
    return new PresenceView(
        account.toString(),
        true,
        !resources.isEmpty(),
        resources,
        last == null ? null : last(last));
  }

  private static ResourceView resource(Element resource) {
    return new ResourceView(
        required(resource, "name"),
        resource.attribute("show"),
        status(resource),
        Integer.parseInt(required(resource, "priority")),
        resource.attribute("idle"));
  }

  private static LastView last(Element last) {
    return new LastView(Instant.parse(required(last, "at")), status(last));
  }

  private static @Nullable String status(Element of) {
    var status = of.child("status", NAMESPACE);
    return status == null ? null : status.text();
  }

  private static String required(Element of, String name) {
    return Objects.requireNonNull(of.attribute(name), name);
  }
}
