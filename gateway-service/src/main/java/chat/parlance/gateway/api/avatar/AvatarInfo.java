package chat.parlance.gateway.api.avatar;

import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the metadata say of a picture (XEP-0084 section 4.2).
///
/// @param id the SHA-1 of its bytes
/// @param type its media type, as its publisher said it
record AvatarInfo(String id, String type) {

  /// What a browser shows and doesn't run.
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

  /// The first picture that is at the data node, or null: others are elsewhere on the web.
  static @Nullable AvatarInfo in(Element metadata) {
    for (var info : metadata.children()) {
      var id = info.attribute("id");
      var type = info.attribute("type");
      if (info.is("info", Avatars.METADATA)
          && id != null
          && type != null
          && info.attribute("url") == null) {
        return new AvatarInfo(id, type);
      }
    }
    return null;
  }

  static boolean isPicture(String type) {
    return SHOWN.contains(type);
  }

  /// What its bytes are served as.
  String servedAs() {
    return isPicture(type) ? type : "application/octet-stream";
  }

  Element metadata(int sizeBytes) {
    return Element.builder("metadata", Avatars.METADATA)
        .child(
            Element.builder("info", Avatars.METADATA)
                .attribute("id", id)
                .attribute("type", type)
                .attribute("bytes", Integer.toString(sizeBytes))
                .build())
        .build();
  }
}
