package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import org.springframework.stereotype.Component;

/// Mends the message of the day, for those who haven't heard it (XEP-0133 section 4.25).
@Component
final class EditMotd extends NoticeForm {

  EditMotd(Admins admins, Notices notices) {
    super(
        admins,
        notices,
        Notice.Kind.MOTD,
        "motd",
        "edit-motd",
        "Edit Message of the Day",
        "Who has heard it doesn't hear it again.");
  }

  @Override
  Outcome run(Notices notices, Notice.Kind kind, String text) {
    if (!notices.edit(kind, text)) {
      throw Texts.none();
    }
    return Outcome.done("It is changed.");
  }
}
