package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.announcement.Announcements;
import chat.parlance.gateway.iq.command.CommandRefusedException;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.stanza.StanzaError;

/// What is said to everybody, as it was filled in.
final class Texts {

  private Texts() {}

  static String of(Submission filled, String field) {
    var text = String.join("\n", filled.lines(field));
    if (text.length() > Announcements.LONGEST) {
      throw CommandRefusedException.badPayload(
          "The field " + field + " has more than " + Announcements.LONGEST + " letters.");
    }
    return text;
  }

  static CommandRefusedException none() {
    return new CommandRefusedException(
        StanzaError.of(StanzaError.Condition.ITEM_NOT_FOUND, "There is none."));
  }
}
