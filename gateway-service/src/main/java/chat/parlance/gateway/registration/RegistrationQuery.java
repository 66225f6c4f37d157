package chat.parlance.gateway.registration;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// The elements of `jabber:iq:register` (XEP-0077 section 14.1).
record RegistrationQuery(Element element) {

  private static final String INSTRUCTIONS = "Choose a username and a password.";

  static RegistrationQuery of(Iq iq) {
    return new RegistrationQuery(iq.payload() == null ? element("query").build() : iq.payload());
  }

  /// What a stranger has to give (section 3.1).
  static Element fields() {
    return element("query")
        .child(element("instructions").text(INSTRUCTIONS).build())
        .child(element("username").build())
        .child(element("password").build())
        .build();
  }

  /// What one who is registered hears: all but the password (section 3.1).
  static Element registered(String username) {
    return element("query")
        .child(element("registered").build())
        .child(element("instructions").text(INSTRUCTIONS).build())
        .child(element("username").text(username).build())
        .child(element("password").build())
        .build();
  }

  boolean isRemoval() {
    return element.has("remove", Registration.NAMESPACE);
  }

  boolean isNothingButRemoval() {
    return isRemoval() && element.children().size() == 1;
  }

  /// Null where it is missing or empty.
  @Nullable String username() {
    return text("username");
  }

  /// Null where it is missing or empty.
  @Nullable String password() {
    return text("password");
  }

  /// The answer that says what is wrong: in the old style too, as section 9 demands, and without a
  /// word of what was sent.
  static Element error(Iq iq, StanzaError error) {
    var detail = error.toElement().withAttribute("code", code(error.condition()));
    return Element.builder("iq", Iq.NAMESPACE)
        .attribute("type", "error")
        .attribute("id", iq.id())
        .attribute("from", iq.element().attribute("to"))
        .attribute("to", iq.element().attribute("from"))
        .child(detail)
        .build();
  }

  /// XEP-0086 section 3.
  private static String code(StanzaError.Condition condition) {
    return switch (condition) {
      case BAD_REQUEST, UNEXPECTED_REQUEST, JID_MALFORMED -> "400";
      case NOT_ALLOWED -> "405";
      case NOT_ACCEPTABLE -> "406";
      case REGISTRATION_REQUIRED -> "407";
      case CONFLICT -> "409";
      case SERVICE_UNAVAILABLE -> "503";
      default -> "500";
    };
  }

  private @Nullable String text(String name) {
    var child = element.child(name, Registration.NAMESPACE);
    return child == null || child.text().isEmpty() ? null : child.text();
  }

  private static Element.Builder element(String name) {
    return Element.builder(name, Registration.NAMESPACE);
  }

  /// Never the content: it holds a password.
  @Override
  public String toString() {
    return "RegistrationQuery";
  }
}
