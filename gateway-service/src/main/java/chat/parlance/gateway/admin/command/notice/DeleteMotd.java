package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Takes the message of the day away (XEP-0133 section 4.26).
@Component
final class DeleteMotd extends AdminCommand {

  private final Notices notices;

  DeleteMotd(Admins admins, Notices notices) {
    super(admins, "motd:write", "delete-motd", "Delete Message of the Day");
    this.notices = notices;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    if (!notices.delete(Notice.Kind.MOTD)) {
      throw Texts.none();
    }
    return Outcome.done("It is deleted.");
  }
}
