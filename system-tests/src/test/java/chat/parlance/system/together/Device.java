package chat.parlance.system.together;

/// One client of an account: what its user does, and what he sees.
interface Device {

  /// Asks to see a contact's presence.
  void request(String contact) throws Exception;

  void approve(String contact) throws Exception;

  void block(String contact) throws Exception;

  void unblock(String contact) throws Exception;

  /// Keeps a bookmark of a room, in addition to others (XEP-0048, XEP-0402).
  void bookmark(String room) throws Exception;

  /// Whether a contact's request waits for an answer.
  boolean isAskedBy(String contact) throws Exception;

  /// The subscription that the roster says, such as `both`.
  String subscription(String contact) throws Exception;

  /// Whether a contact is there.
  boolean sees(String contact) throws Exception;

  boolean blocks(String contact) throws Exception;

  boolean hasBookmark(String room) throws Exception;

  /// The id of a contact's avatar, or the own one, as far as the client was told of one or shows
  /// it.
  String avatar(String contact) throws Exception;
}
