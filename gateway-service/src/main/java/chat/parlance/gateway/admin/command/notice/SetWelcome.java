package chat.parlance.gateway.admin.command.notice;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.notice.Notice;
import chat.parlance.gateway.notice.Notices;
import org.springframework.stereotype.Component;

/// Sets what new accounts hear when they first come (XEP-0133 section 4.27).
@Component
final class SetWelcome extends NoticeForm {

  SetWelcome(Admins admins, Notices notices) {
    super(
        admins,
        notices,
        Notice.Kind.WELCOME,
        "welcome",
        "set-welcome",
        "Set Welcome Message",
        "It goes to accounts that are made from now on, when they first come.");
  }

  @Override
  Outcome run(Notices notices, Notice.Kind kind, String text) {
    var silent = notices.set(kind, text);
    return Outcome.done("It is set." + Silent.note(silent));
  }
}
