package chat.parlance.presence.bookmarks;

import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One bookmark, as both `<conference/>` elements have it.
///
/// @param jid of the room, as its client wrote it
/// @param extensions what clients keep with it; absent where nobody said any
record Bookmark(
    String jid,
    @Nullable String name,
    boolean autojoin,
    @Nullable String nick,
    @Nullable String password,
    @Nullable Element extensions) {

  static final String CONFERENCE = "conference";

  /// Reads a `<conference/>`.
  ///
  /// @param namespace of its children
  static Bookmark read(String jid, Element conference, String namespace) {
    return new Bookmark(
        jid,
        conference.attribute("name"),
        isTrue(conference.attribute("autojoin")),
        text(conference, "nick", namespace),
        text(conference, "password", namespace),
        conference.child("extensions", Bookmarks.NODE));
  }

  private static boolean isTrue(@Nullable String value) {
    return "true".equals(value) || "1".equals(value);
  }

  private static @Nullable String text(Element conference, String name, String namespace) {
    var child = conference.child(name, namespace);
    return child == null ? null : child.text();
  }

  /// Whether it is the address of a room.
  static boolean isRoom(@Nullable String jid) {
    try {
      return jid != null && !(Jid.of(jid) instanceof FullJid);
    } catch (InvalidJidException _) {
      return false;
    }
  }

  /// Whether both say the same, but for extensions that the other doesn't know.
  boolean isAs(Bookmark other) {
    return jid.equals(other.jid)
        && Objects.equals(name, other.name)
        && autojoin == other.autojoin
        && Objects.equals(nick, other.nick)
        && Objects.equals(password, other.password)
        && (other.extensions == null || other.extensions.equals(extensions));
  }

  /// This with the extensions of another, unless it has some.
  Bookmark extendedAs(@Nullable Bookmark other) {
    return extensions != null || other == null
        ? this
        : new Bookmark(jid, name, autojoin, nick, password, other.extensions);
  }

  /// The payload of an item (XEP-0402 section 2).
  Element toConference() {
    return conference(Bookmarks.NODE).build();
  }

  /// One of several in an item, or in private XML (XEP-0048 section 2).
  Element toOlderConference() {
    return conference(Bookmarks.OLDER).attribute("jid", jid).build();
  }

  private Element.Builder conference(String namespace) {
    var conference =
        Element.builder(CONFERENCE, namespace)
            .attribute("name", name)
            .attribute("autojoin", autojoin ? "true" : null);
    add(conference, "nick", nick, namespace);
    add(conference, "password", password, namespace);
    return extensions == null ? conference : conference.child(extensions);
  }

  private static void add(
      Element.Builder conference, String name, @Nullable String text, String namespace) {
    if (text != null) {
      conference.child(Element.builder(name, namespace).text(text).build());
    }
  }
}
