package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Field;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import org.springframework.stereotype.Component;

/// Mends the message of the day, for those who haven't heard it (XEP-0133 section 4.25).
@Component
final class EditMotd extends AdminCommand {

  private static final String TEXT = "motd";

  private final Notices notices;

  EditMotd(Admins admins, Notices notices) {
    super(admins, "motd:write", "edit-motd", "Edit Message of the Day");
    this.notices = notices;
  }

  @Override
  public Form form() {
    var now = notices.of(Notice.Kind.MOTD);
    var there = now == null ? List.<String>of() : now.text().lines().toList();
    return form(
        "Who has heard it doesn't hear it again.",
        Field.required(TEXT, Field.Type.TEXT_MULTI, "The message").with(there));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    if (!notices.edit(Notice.Kind.MOTD, Texts.of(filled, TEXT))) {
      throw Texts.none();
    }
    return Outcome.done("It is changed.");
  }
}
