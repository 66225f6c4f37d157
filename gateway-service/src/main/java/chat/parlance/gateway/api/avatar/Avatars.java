package chat.parlance.gateway.api.avatar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.RequestRefusedException;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.StanzaError.Condition;
import chat.parlance.xmpp.xml.Element;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// The pictures at accounts' nodes (XEP-0084), read and published in their names.
final class Avatars {

  static final String DATA = "urn:xmpp:avatar:data";
  static final String METADATA = "urn:xmpp:avatar:metadata";

  private static final String PUBSUB = "http://jabber.org/protocol/pubsub";
  private static final String OWNER = PUBSUB + "#owner";

  private final OnBehalf onBehalf;

  Avatars(OnBehalf onBehalf) {
    this.onBehalf = onBehalf;
  }

  /// What is known of the account's newest picture, or null if it has none.
  @Nullable AvatarInfo info(BareJid account) {
    var metadata = item(account, METADATA, "metadata", null);
    return metadata == null ? null : AvatarInfo.in(metadata);
  }

  /// The bytes of a picture, or null if they aren't there.
  byte @Nullable [] bytes(BareJid account, AvatarInfo info) {
    var data = item(account, DATA, "data", info.id());
    try {
      return data == null ? null : Base64.getMimeDecoder().decode(data.text().getBytes(US_ASCII));
    } catch (IllegalArgumentException _) {
      return null; // Its publisher wrote something else.
    }
  }

  /// The data first, so that they are there when devices hear of them.
  AvatarInfo publish(BareJid account, String type, byte[] bytes) {
    var info = new AvatarInfo(sha1(bytes), type);
    var data =
        Element.builder("data", DATA).text(Base64.getEncoder().encodeToString(bytes)).build();
    publish(account, DATA, info.id(), data);
    publish(account, METADATA, info.id(), info.metadata(bytes.length));
    return info;
  }

  /// Says that there is none, and forgets the bytes (section 4.3).
  void remove(BareJid account) {
    if (item(account, METADATA, "metadata", null) != null) {
      publish(account, METADATA, null, Element.builder("metadata", METADATA).build());
    }
    var purge = Element.builder("purge", OWNER).attribute("node", DATA).build();
    unlessMissing(
        () -> onBehalf.set(account, Element.builder("pubsub", OWNER).child(purge).build()));
  }

  private void publish(BareJid account, String node, @Nullable String id, Element payload) {
    var item = Element.builder("item", PUBSUB).attribute("id", id).child(payload).build();
    var publish = Element.builder("publish", PUBSUB).attribute("node", node).child(item).build();
    onBehalf.set(account, Element.builder("pubsub", PUBSUB).child(publish).build());
  }

  // The payload of the item of that id, or of the newest.
  private @Nullable Element item(
      BareJid account, String node, String payload, @Nullable String id) {
    var items =
        Element.builder("items", PUBSUB)
            .attribute("node", node)
            .attribute("max_items", id == null ? "1" : null);
    if (id != null) {
      items.child(Element.builder("item", PUBSUB).attribute("id", id).build());
    }
    var asked = Element.builder("pubsub", PUBSUB).child(items.build()).build();
    var pubsub = unlessMissing(() -> onBehalf.get(account, asked));
    var list = pubsub == null ? null : pubsub.child("items", PUBSUB);
    var item = list == null ? null : list.child("item", PUBSUB);
    return item == null ? null : item.child(payload, node);
  }

  private interface Request {
    @Nullable Element send();
  }

  // Until something is published there is no node.
  private static @Nullable Element unlessMissing(Request request) {
    try {
      return request.send();
    } catch (RequestRefusedException e) {
      if (e.error().condition() == Condition.ITEM_NOT_FOUND) {
        return null;
      }
      throw e;
    }
  }

  private static String sha1(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-1", e);
    }
  }
}
