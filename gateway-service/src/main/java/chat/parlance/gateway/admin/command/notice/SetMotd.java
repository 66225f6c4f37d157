package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.springframework.stereotype.Component;

/// Sets the message of the day, for everybody to hear once (XEP-0133 section 4.24).
@Component
final class SetMotd extends AdminCommand {

  private static final String TEXT = "motd";

  private final Notices notices;

  SetMotd(Admins admins, Notices notices) {
    super(admins, "motd:write", "set-motd", "Set Message of the Day");
    this.notices = notices;
  }

  @Override
  public Form form() {
    var now = notices.of(Notice.Kind.MOTD);
    var there = now == null ? List.<String>of() : now.text().lines().toList();
    return form(
        "It goes to whoever is online, and to others once they come.",
        Field.required(TEXT, Field.Type.TEXT_MULTI, "The message").with(there));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var silent = notices.set(Notice.Kind.MOTD, Texts.of(filled, TEXT));
    return Outcome.done("It is set." + Silent.note(silent));
  }
}
