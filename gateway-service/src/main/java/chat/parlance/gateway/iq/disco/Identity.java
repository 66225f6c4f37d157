package chat.parlance.gateway.iq.disco;

import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// What an entity is (XEP-0030 section 3.1).
///
/// @param language of the name
public record Identity(
    String category, String type, @Nullable String name, @Nullable String language) {

  static final Identity SERVER = new Identity("server", "im", "Parlance", "en");
  static final Identity ACCOUNT = new Identity("account", "registered", null);

  public Identity(String category, String type, @Nullable String name) {
    this(category, type, name, null);
  }

  Element toElement() {
    var identity =
        Element.builder("identity", Disco.INFO)
            .attribute("category", category)
            .attribute("type", type)
            .attribute("xml:lang", language);
    if (name != null) {
      identity.attribute("name", name);
    }
    return identity.build();
  }
}
