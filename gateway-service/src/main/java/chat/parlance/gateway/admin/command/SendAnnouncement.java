package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Sends a message to every session on this gateway (XEP-0133 section 4.23).
@Component
final class SendAnnouncement extends AdminCommand {

  private static final String TEXT = "announcement";

  private final Broadcast broadcast;
  private final Room room;

  SendAnnouncement(Admins admins, Broadcast broadcast, Room room) {
    super(admins, "announce", "Send Announcement to Online Users");
    this.broadcast = broadcast;
    this.room = room;
  }

  @Override
  public Form form() {
    return form(
        "It goes to whoever is online on this gateway.",
        Field.required(TEXT, Field.Type.TEXT_MULTI, "The announcement"));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    room.check();
    var reached = broadcast.send(String.join("\n", filled.lines(TEXT)));
    var note =
        "Written for %d of %d sessions on this gateway; other gateways weren't reached."
            .formatted(reached.written(), reached.sessions());
    return reached.written() == reached.sessions() ? Outcome.done(note) : Outcome.partly(note);
  }
}
