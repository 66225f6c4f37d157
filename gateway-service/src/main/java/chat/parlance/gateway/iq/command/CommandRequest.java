package chat.parlance.gateway.iq.command;

import static chat.parlance.gateway.iq.command.CommandRefusedException.specific;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The `<command/>` of a client (XEP-0050 section 4.1).
///
/// @param sessionId null at the beginning
/// @param form null where nothing was filled in
record CommandRequest(
    String node, Action action, @Nullable String sessionId, @Nullable Element form) {

  /// What a client may want.
  enum Action {
    EXECUTE,
    COMPLETE,
    NEXT,
    PREV,
    CANCEL;

    static Action of(@Nullable String text) {
      if (text == null) {
        return EXECUTE; // the default
      }
      for (var action : values()) {
        if (action.name().toLowerCase(Locale.ROOT).equals(text)) {
          return action;
        }
      }
      throw specific("malformed-action", "There is no such action.");
    }
  }

  /// @throws CommandRefusedException if it can't be understood
  static CommandRequest of(Iq iq) {
    var command = iq.payload();
    var node = command == null ? null : command.attribute("node");
    if (command == null || node == null) {
      throw specific("bad-payload", "A command has a node.");
    }
    checkLocale(iq.element().attribute("xml:lang"));
    checkLocale(command.attribute("xml:lang"));
    var sessionId = command.attribute("sessionid");
    if (sessionId != null && sessionId.isEmpty()) {
      throw specific("bad-sessionid", "A sessionid isn't empty."); // section 4.1
    }
    return new CommandRequest(
        node,
        Action.of(command.attribute("action")),
        sessionId,
        command.child("x", FormElements.NAMESPACE));
  }

  /// A language that was asked for, of either (section 3.7).
  private static void checkLocale(@Nullable String language) {
    if (language != null && !language.toLowerCase(Locale.ROOT).matches("en(-.*)?")) {
      throw specific("bad-locale", "Commands speak English.");
    }
  }
}
