package chat.parlance.presence.avatar;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.presence.session.PresenceContent;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The hash of the picture in presence (XEP-0398 section 4): of clients that don't know it, or have
/// an older one. A client that says it has no picture is let be.
@Implements(
    xep = 153,
    version = "1.1.1",
    status = Implements.Status.COMPLETE,
    note = "the server says the hash where clients don't")
final class PhotoUpdate implements PresenceContent {

  private static final String NAME = "x";
  private static final String NAMESPACE = "vcard-temp:x:update";
  private static final String PHOTO = "photo";

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(PhotoHash.FACT);
  }

  @Override
  public Presence broadcast(Presence said, Facts facts) {
    var hash = PhotoHash.in(facts);
    return hash == null || saysNone(said.element()) ? said : with(said, hash.sha1());
  }

  /// Whoever is sent presence need not see the account's: he hears only of what all may see.
  @Override
  public Presence directed(Presence said, Facts facts) {
    var hash = PhotoHash.in(facts);
    return hash == null || !hash.open() ? said : broadcast(said, facts);
  }

  /// Whether a client says that there is no picture.
  static boolean saysNone(Element presence) {
    var said = said(presence);
    return said != null && said.isEmpty();
  }

  /// Whether presence has this hash.
  static boolean says(Element presence, String sha1) {
    return sha1.equalsIgnoreCase(said(presence));
  }

  private static @Nullable String said(Element presence) {
    var update = presence.child(NAME, NAMESPACE);
    var photo = update == null ? null : update.child(PHOTO, NAMESPACE);
    return photo == null ? null : photo.text().strip();
  }

  /// Presence with another hash.
  ///
  /// @param sha1 empty for no picture
  static Presence with(Presence presence, String sha1) {
    if (says(presence.element(), sha1)) {
      return presence;
    }
    var photo = Element.builder(PHOTO, NAMESPACE).text(sha1).build();
    var update = Element.builder(NAME, NAMESPACE).child(photo).build();
    return of(without(presence).element().withChild(update));
  }

  /// Presence that says nothing of a picture.
  static Presence without(Presence presence) {
    return of(presence.element().withoutChildren(child -> child.is(NAME, NAMESPACE)));
  }

  private static Presence of(Element presence) {
    return (Presence) Stanza.ofTrusted(presence);
  }
}
