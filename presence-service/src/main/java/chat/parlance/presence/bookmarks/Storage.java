package chat.parlance.presence.bookmarks;

import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All bookmarks in one element (XEP-0048 section 2).
///
/// @param others what is in it beside rooms: addresses of pages, which have no other form
record Storage(List<Bookmark> bookmarks, List<Element> others) {

  static final String NAME = "storage";

  Storage {
    bookmarks = List.copyOf(bookmarks);
    others = List.copyOf(others);
  }

  static boolean is(Element element) {
    return element.is(NAME, Bookmarks.OLDER);
  }

  /// Whether all in it can be kept: no room without an address.
  static boolean isWellFormed(Element storage) {
    return is(storage)
        && storage.children().stream()
            .filter(Storage::isConference)
            .allMatch(one -> Bookmark.isRoom(one.attribute("jid")));
  }

  /// Reads what can be kept. Of two bookmarks of one room the last counts.
  static Storage read(@Nullable Element storage) {
    var rooms = new LinkedHashMap<String, Bookmark>();
    var others = new ArrayList<Element>();
    for (var child : storage == null ? List.<Element>of() : storage.children()) {
      var jid = child.attribute("jid");
      if (!isConference(child)) {
        others.add(child);
      } else if (jid != null && Bookmark.isRoom(jid)) {
        rooms.put(jid, Bookmark.read(jid, child, Bookmarks.OLDER));
      }
    }
    return new Storage(List.copyOf(rooms.values()), others);
  }

  private static boolean isConference(Element child) {
    return child.is(Bookmark.CONFERENCE, Bookmarks.OLDER);
  }

  /// Whether rooms are as others say, in whatever order.
  boolean hasAll(List<Bookmark> rooms) {
    return rooms.size() == bookmarks.size()
        && rooms.stream().allMatch(room -> bookmarks.stream().anyMatch(room::isAs));
  }

  Element toElement() {
    var storage = Element.builder(NAME, Bookmarks.OLDER);
    bookmarks.forEach(bookmark -> storage.child(bookmark.toOlderConference()));
    others.forEach(storage::child);
    return storage.build();
  }
}
