package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Takes the welcome message away (XEP-0133 section 4.28).
@Component
final class DeleteWelcome extends AdminCommand {

  private final Notices notices;

  DeleteWelcome(Admins admins, Notices notices) {
    super(admins, "welcome:write", "delete-welcome", "Delete Welcome Message");
    this.notices = notices;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    if (!notices.delete(Notice.Kind.WELCOME)) {
      throw Texts.none();
    }
    return Outcome.done("It is deleted.");
  }
}
