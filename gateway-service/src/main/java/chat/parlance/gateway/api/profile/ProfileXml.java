package chat.parlance.gateway.api.profile;

import chat.parlance.gateway.api.profile.Profile.Name;
import chat.parlance.gateway.api.profile.Profile.Organisation;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// Writes the request that sets a profile: `<profile/>` around a vCard with its fields alone.
final class ProfileXml {

  private static final String PROFILE = "urn:parlance:profile:0";

  private ProfileXml() {}

  static Element of(Profile profile) {
    var vCard = builder("vCard");
    add("FN", profile.fullName(), vCard);
    add(profile.name(), vCard);
    add("NICKNAME", profile.nickname(), vCard);
    profile.emails().forEach(email -> vCard.child(around("EMAIL", "USERID", email)));
    profile.telephones().forEach(number -> vCard.child(around("TEL", "NUMBER", number)));
    add("URL", profile.url(), vCard);
    add("BDAY", profile.birthday(), vCard);
    add("DESC", profile.description(), vCard);
    add(profile.organisation(), vCard);
    add("TITLE", profile.title(), vCard);
    add("ROLE", profile.role(), vCard);
    return Element.builder("profile", PROFILE).child(vCard.build()).build();
  }

  private static void add(@Nullable Name name, Element.Builder vCard) {
    if (name != null) {
      var n = builder("N");
      add("FAMILY", name.family(), n);
      add("GIVEN", name.given(), n);
      add("MIDDLE", name.middle(), n);
      add("PREFIX", name.prefix(), n);
      add("SUFFIX", name.suffix(), n);
      vCard.child(n.build());
    }
  }

  private static void add(@Nullable Organisation organisation, Element.Builder vCard) {
    if (organisation != null) {
      var org = builder("ORG");
      add("ORGNAME", organisation.name(), org);
      organisation.units().forEach(unit -> add("ORGUNIT", unit, org));
      vCard.child(org.build());
    }
  }

  private static void add(String name, @Nullable String value, Element.Builder to) {
    if (value != null) {
      to.child(builder(name).text(value).build());
    }
  }

  private static Element around(String name, String inner, String value) {
    var element = builder(name);
    add(inner, value, element);
    return element.build();
  }

  private static Element.Builder builder(String name) {
    return Element.builder(name, VCards.NAMESPACE);
  }
}
