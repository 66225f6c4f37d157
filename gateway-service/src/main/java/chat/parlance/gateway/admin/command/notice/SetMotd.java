package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import org.springframework.stereotype.Component;

/// Sets the message of the day, for everybody to hear once (XEP-0133 section 4.24).
@Component
final class SetMotd extends NoticeForm {

  SetMotd(Admins admins, Notices notices) {
    super(
        admins,
        notices,
        Notice.Kind.MOTD,
        "motd",
        "set-motd",
        "Set Message of the Day",
        "It goes to whoever is online, and to others once they come.");
  }

  @Override
  Outcome run(Notices notices, Notice.Kind kind, String text) {
    var silent = notices.set(kind, text);
    return Outcome.done("It is set." + Silent.note(silent));
  }
}
