package chat.parlance.presence.avatar;

import chat.parlance.log.Context;
import chat.parlance.presence.image.ImageProperties;
import chat.parlance.presence.image.Picture;
import chat.parlance.presence.image.UnfitPictureException;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.profile.NodeProfile;
import chat.parlance.presence.pubsub.request.PubsubError;
import chat.parlance.presence.pubsub.request.Refused;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may be published as an avatar (XEP-0084 section 4): pictures that do no harm, under the
/// hash that they have.
@Implements(xep = 84, version = "1.1.4", status = Implements.Status.COMPLETE)
final class AvatarProfile implements NodeProfile {

  private static final int MOST_UNSIGNED_SHORT = 65_535;

  private final ImageProperties limits;

  AvatarProfile(ImageProperties limits) {
    this.limits = limits;
  }

  @Override
  public Set<String> nodes() {
    return Set.of(Avatar.DATA, Avatar.METADATA);
  }

  @Override
  public void check(Item item, Node node, Context context) throws Refused {
    var payload = item.payload();
    if (payload == null) {
      throw PubsubError.payloadRequired();
    }
    if (node.name().equals(Avatar.DATA)) {
      checkData(item.id(), payload);
    } else {
      checkMetadata(payload);
    }
  }

  private void checkData(String id, Element data) throws Refused {
    if (!data.is("data", Avatar.DATA) || !data.children().isEmpty()) {
      throw PubsubError.invalidPayload();
    }
    if (!picture(data.text()).sha1().equalsIgnoreCase(id)) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the id isn't the SHA-1 of the picture");
    }
  }

  private Picture picture(String base64) throws Refused {
    try {
      return Picture.read(base64, limits);
    } catch (UnfitPictureException e) {
      throw switch (e.reason()) {
        case NOT_BASE64 -> PubsubError.invalidPayload();
        case TOO_MANY_BYTES -> PubsubError.payloadTooBig();
        case NOT_AN_IMAGE, TOO_MANY_PIXELS -> Refused.of(Condition.NOT_ACCEPTABLE, e.text());
      };
    }
  }

  private void checkMetadata(Element metadata) throws Refused {
    if (!metadata.is("metadata", Avatar.METADATA)) {
      throw PubsubError.invalidPayload();
    }
    for (var child : metadata.children()) {
      if (child.is("info", Avatar.METADATA)) {
        checkInfo(child);
      } else if (!child.is("pointer", Avatar.METADATA)) {
        throw PubsubError.invalidPayload();
      }
    }
  }

  private void checkInfo(Element info) throws Refused {
    var id = info.attribute("id");
    var type = info.attribute("type");
    if (id == null || type == null || number(info.attribute("bytes")) < 0) {
      throw PubsubError.invalidPayload();
    }
    if (!type.startsWith("image/") && !type.startsWith("video/")) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the type is neither image nor video");
    }
    long width = side(info.attribute("width"));
    long height = side(info.attribute("height"));
    if (width * height > limits.maxPixels()) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the picture has too many pixels");
    }
  }

  private static long side(@Nullable String value) throws Refused {
    long side = value == null ? 0 : number(value);
    if (side < 0) {
      throw PubsubError.invalidPayload();
    }
    if (side > MOST_UNSIGNED_SHORT) {
      throw Refused.of(Condition.NOT_ACCEPTABLE, "the picture has too many pixels");
    }
    return side;
  }

  /// The number, or -1 if it is none.
  private static long number(@Nullable String value) {
    try {
      return value == null ? -1 : Integer.toUnsignedLong(Integer.parseUnsignedInt(value.strip()));
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
