package chat.parlance.xmpp.stanza;

import chat.parlance.xmpp.xml.Element;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is wrong with a stanza (RFC 6120 section 8.3).
///
/// @param text for people who look for the cause, in English
/// @param specific a condition that another specification defines (section 8.3.4)
public record StanzaError(
    Condition condition, Type type, @Nullable String text, @Nullable Element specific) {

  public static final String NAMESPACE = "urn:ietf:params:xml:ns:xmpp-stanzas";

  /// What the sender can do about it (section 8.3.2).
  public enum Type {
    AUTH,
    CANCEL,
    CONTINUE,
    MODIFY,
    WAIT;

    private final String value = name().toLowerCase(Locale.ROOT);

    private static Type named(@Nullable String value, Condition condition) {
      return Arrays.stream(values())
          .filter(type -> type.value.equals(value))
          .findFirst()
          .orElse(condition.usualType());
    }
  }

  /// Section 8.3.3, each with the type that it has there.
  public enum Condition {
    BAD_REQUEST(Type.MODIFY),
    CONFLICT(Type.CANCEL),
    FEATURE_NOT_IMPLEMENTED(Type.CANCEL),
    FORBIDDEN(Type.AUTH),
    GONE(Type.CANCEL),
    INTERNAL_SERVER_ERROR(Type.CANCEL),
    ITEM_NOT_FOUND(Type.CANCEL),
    JID_MALFORMED(Type.MODIFY),
    NOT_ACCEPTABLE(Type.MODIFY),
    NOT_ALLOWED(Type.CANCEL),
    NOT_AUTHORIZED(Type.AUTH),
    POLICY_VIOLATION(Type.MODIFY),
    RECIPIENT_UNAVAILABLE(Type.WAIT),
    REDIRECT(Type.MODIFY),
    REGISTRATION_REQUIRED(Type.AUTH),
    REMOTE_SERVER_NOT_FOUND(Type.CANCEL),
    REMOTE_SERVER_TIMEOUT(Type.WAIT),
    RESOURCE_CONSTRAINT(Type.WAIT),
    SERVICE_UNAVAILABLE(Type.CANCEL),
    SUBSCRIPTION_REQUIRED(Type.AUTH),
    UNDEFINED_CONDITION(Type.CANCEL),
    UNEXPECTED_REQUEST(Type.WAIT);

    private final String elementName = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Type usualType;

    Condition(Type usualType) {
      this.usualType = usualType;
    }

    private static Condition named(String elementName) {
      return Arrays.stream(values())
          .filter(condition -> condition.elementName.equals(elementName))
          .findFirst()
          .orElse(UNDEFINED_CONDITION);
    }

    public String elementName() {
      return elementName;
    }

    public Type usualType() {
      return usualType;
    }
  }

  public static StanzaError of(Condition condition) {
    return new StanzaError(condition, condition.usualType(), null, null);
  }

  public static StanzaError of(Condition condition, String text) {
    return new StanzaError(condition, condition.usualType(), text, null);
  }

  /// Reads an `<error/>` child; what it doesn't say in a known way is an undefined condition.
  public static StanzaError read(Element error) {
    var condition = Condition.UNDEFINED_CONDITION;
    @Nullable String text = null;
    @Nullable Element specific = null;
    for (var child : error.children()) {
      if (!child.namespace().equals(NAMESPACE)) {
        specific = child;
      } else if (child.name().equals("text")) {
        text = child.text();
      } else {
        condition = Condition.named(child.name());
      }
    }
    return new StanzaError(
        condition, Type.named(error.attribute("type"), condition), text, specific);
  }

  /// The same with a condition that another specification defines.
  public StanzaError with(Element specificCondition) {
    return new StanzaError(condition, type, text, specificCondition);
  }

  /// The same of another type than the usual one.
  public StanzaError as(Type otherType) {
    return new StanzaError(condition, otherType, text, specific);
  }

  /// The `<error/>` child.
  public Element toElement() {
    var error = Element.builder("error", Stanza.NAMESPACE).attribute("type", type.value);
    error.child(Element.builder(condition.elementName(), NAMESPACE).build());
    if (text != null) {
      error.child(
          Element.builder("text", NAMESPACE).attribute("xml:lang", "en").text(text).build());
    }
    if (specific != null) {
      error.child(specific);
    }
    return error.build();
  }

  /// The stanza that answers another with this error: the addresses swapped as they are written,
  /// the same id, nothing of the payload (section 8.3.1). Not for a stanza that is an error or a
  /// result.
  public Element replyTo(Element stanza) {
    return Element.builder(stanza.name(), Stanza.NAMESPACE)
        .attribute("type", "error")
        .attribute("id", stanza.attribute("id"))
        .attribute("from", stanza.attribute("to"))
        .attribute("to", stanza.attribute("from"))
        .child(toElement())
        .build();
  }
}
