package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.admin.command.Room;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.announcement.Announcements;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Sends a message to every session (XEP-0133 section 4.23).
@Component
final class SendAnnouncement extends AdminCommand {

  private static final String TEXT = "announcement";

  private final Announcements announcements;
  private final Room room;

  SendAnnouncement(Admins admins, Announcements announcements, Room room) {
    super(admins, "announcements:write", "announce", "Send Announcement to Online Users");
    this.announcements = announcements;
    this.room = room;
  }

  @Override
  public Form form() {
    return form(
        "It goes to whoever is online.",
        Field.required(TEXT, Field.Type.TEXT_MULTI, "The announcement"));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    room.check();
    var text = Texts.of(filled, TEXT);
    var reached = announcements.send(text);
    var note =
        "Written for %d of %d sessions.".formatted(reached.written(), reached.sessions())
            + Silent.note(reached.silent());
    return reached.isEverybody() ? Outcome.done(note) : Outcome.partly(note);
  }
}
