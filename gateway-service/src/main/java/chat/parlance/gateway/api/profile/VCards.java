package chat.parlance.gateway.api.profile;

import chat.parlance.gateway.api.profile.Profile.Name;
import chat.parlance.gateway.api.profile.Profile.Organisation;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a vCard (XEP-0054) as a profile.
final class VCards {

  static final String NAMESPACE = "vcard-temp";

  private VCards() {}

  static Element empty() {
    return Element.builder("vCard", NAMESPACE).build();
  }

  static Profile read(Element vCard) {
    return new Profile(
        text(vCard, "FN"),
        name(child(vCard, "N")),
        text(vCard, "NICKNAME"),
        texts(vCard, "EMAIL", "USERID"),
        texts(vCard, "TEL", "NUMBER"),
        text(vCard, "URL"),
        text(vCard, "BDAY"),
        text(vCard, "DESC"),
        organisation(child(vCard, "ORG")),
        text(vCard, "TITLE"),
        text(vCard, "ROLE"));
  }

  private static @Nullable Name name(@Nullable Element n) {
    return n == null
        ? null
        : new Name(
            text(n, "FAMILY"),
            text(n, "GIVEN"),
            text(n, "MIDDLE"),
            text(n, "PREFIX"),
            text(n, "SUFFIX"));
  }

  private static @Nullable Organisation organisation(@Nullable Element org) {
    return org == null ? null : new Organisation(text(org, "ORGNAME"), texts(org, "ORGUNIT", null));
  }

  private static @Nullable Element child(Element of, String name) {
    return of.child(name, NAMESPACE);
  }

  private static @Nullable String text(Element of, String name) {
    var child = child(of, name);
    return child == null || child.text().isEmpty() ? null : child.text();
  }

  private static List<String> texts(Element of, String name, @Nullable String inner) {
    return of.children().stream()
        .filter(child -> child.is(name, NAMESPACE))
        .map(child -> valueOf(child, inner))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  // Some clients put the address right into the outer element.
  private static String valueOf(Element child, @Nullable String inner) {
    var within = inner == null ? null : child(child, inner);
    return (within == null ? child.text() : within.text()).strip();
  }
}
