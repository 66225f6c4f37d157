package chat.parlance.gateway.api.profile;

import static chat.parlance.gateway.api.profile.Fields.text;
import static chat.parlance.gateway.api.profile.Fields.texts;

import chat.parlance.gateway.api.profile.Profile.Name;
import chat.parlance.gateway.api.profile.Profile.Organisation;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// A vCard (XEP-0054) as a profile, and back. What a profile doesn't change stays in the vCard as
/// it is, and what it has no field for always stays.
final class VCards {

  private VCards() {}

  static Element empty() {
    return Fields.empty("vCard");
  }

  static Profile read(Element vCard) {
    return new Profile(
        text(vCard, "FN"),
        name(Fields.first(vCard, "N")),
        text(vCard, "NICKNAME"),
        texts(vCard, "EMAIL", "USERID"),
        texts(vCard, "TEL", "NUMBER"),
        text(vCard, "URL"),
        text(vCard, "BDAY"),
        text(vCard, "DESC"),
        organisation(Fields.first(vCard, "ORG")),
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

  /// The vCard as the profile has it.
  static Element with(Element vCard, Profile profile) {
    var changed = Fields.with(vCard, "FN", profile.fullName());
    changed = Fields.withGroup(changed, "N", n -> with(n, profile.name()));
    changed = Fields.with(changed, "NICKNAME", profile.nickname());
    changed = Fields.with(changed, "EMAIL", "USERID", profile.emails());
    changed = Fields.with(changed, "TEL", "NUMBER", profile.telephones());
    changed = Fields.with(changed, "URL", profile.url());
    changed = Fields.with(changed, "BDAY", profile.birthday());
    changed = Fields.with(changed, "DESC", profile.description());
    changed = Fields.withGroup(changed, "ORG", org -> with(org, profile.organisation()));
    changed = Fields.with(changed, "TITLE", profile.title());
    return Fields.with(changed, "ROLE", profile.role());
  }

  private static Element with(Element n, @Nullable Name name) {
    if (name == null) {
      return Fields.empty("N");
    }
    var changed = Fields.with(n, "FAMILY", name.family());
    changed = Fields.with(changed, "GIVEN", name.given());
    changed = Fields.with(changed, "MIDDLE", name.middle());
    changed = Fields.with(changed, "PREFIX", name.prefix());
    return Fields.with(changed, "SUFFIX", name.suffix());
  }

  private static Element with(Element org, @Nullable Organisation organisation) {
    return organisation == null
        ? Fields.empty("ORG")
        : Fields.with(
            Fields.with(org, "ORGNAME", organisation.name()),
            "ORGUNIT",
            null,
            organisation.units());
  }
}
