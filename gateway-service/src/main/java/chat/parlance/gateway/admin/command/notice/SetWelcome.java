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

/// Sets what new accounts hear when they first come (XEP-0133 section 4.27).
@Component
final class SetWelcome extends AdminCommand {

  private static final String TEXT = "welcome";

  private final Notices notices;

  SetWelcome(Admins admins, Notices notices) {
    super(admins, "welcome:write", "set-welcome", "Set Welcome Message");
    this.notices = notices;
  }

  @Override
  public Form form() {
    var now = notices.of(Notice.Kind.WELCOME);
    var there = now == null ? List.<String>of() : now.text().lines().toList();
    return form(
        "It goes to accounts that are made from now on, when they first come.",
        Field.required(TEXT, Field.Type.TEXT_MULTI, "The message").with(there));
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var silent = notices.set(Notice.Kind.WELCOME, Texts.of(filled, TEXT));
    return Outcome.done("It is set." + Silent.note(silent));
  }
}
