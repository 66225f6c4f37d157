package chat.parlance.presence.vcard;

import chat.parlance.xmpp.xml.Element;

/// The fields that a host product sets of a vCard. What else is in it stays as it is, and so does a
/// field that has its value already.
final class Profile {

  static final String NAME = "profile";
  static final String NAMESPACE = "urn:parlance:profile:0";

  private Profile() {}

  /// @param wanted a vCard with all that these fields are to be
  static Element set(Element vCard, Element wanted) {
    var set = text(vCard, wanted, "FN");
    set = Fields.withGroup(set, "N", name -> name(name, Fields.first(wanted, "N")));
    set = text(set, wanted, "NICKNAME");
    set = texts(set, wanted, "EMAIL", "USERID");
    set = texts(set, wanted, "TEL", "NUMBER");
    set = text(set, wanted, "URL");
    set = text(set, wanted, "BDAY");
    set = text(set, wanted, "DESC");
    set = Fields.withGroup(set, "ORG", org -> organisation(org, Fields.first(wanted, "ORG")));
    set = text(set, wanted, "TITLE");
    return text(set, wanted, "ROLE");
  }

  private static Element name(Element of, Element wanted) {
    var set = text(of, wanted, "FAMILY");
    set = text(set, wanted, "GIVEN");
    set = text(set, wanted, "MIDDLE");
    set = text(set, wanted, "PREFIX");
    return text(set, wanted, "SUFFIX");
  }

  private static Element organisation(Element of, Element wanted) {
    var set = text(of, wanted, "ORGNAME");
    return Fields.with(set, "ORGUNIT", null, Fields.texts(wanted, "ORGUNIT", null));
  }

  private static Element text(Element of, Element wanted, String name) {
    return Fields.with(of, name, Fields.first(wanted, name).text());
  }

  private static Element texts(Element of, Element wanted, String name, String inner) {
    return Fields.with(of, name, inner, Fields.texts(wanted, name, inner));
  }
}
