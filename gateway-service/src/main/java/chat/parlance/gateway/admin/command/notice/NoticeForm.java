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

/// A command whose form has the text of a notice, filled in with what there is.
abstract class NoticeForm extends AdminCommand {

  private final Notices notices;
  private final Notice.Kind kind;
  private final String field;
  private final String instructions;

  /// @param field of the form; the scope of what an admin must be allowed has the same name
  NoticeForm(
      Admins admins,
      Notices notices,
      Notice.Kind kind,
      String field,
      String name,
      String title,
      String instructions) {
    super(admins, field + ":write", name, title);
    this.notices = notices;
    this.kind = kind;
    this.field = field;
    this.instructions = instructions;
  }

  @Override
  public final Form form() {
    var now = notices.of(kind);
    var there = now == null ? List.<String>of() : now.text().lines().toList();
    return form(
        instructions, Field.required(field, Field.Type.TEXT_MULTI, "The message").with(there));
  }

  @Override
  public final Outcome run(BareJid asker, Submission filled) {
    return run(notices, kind, Texts.of(filled, field));
  }

  abstract Outcome run(Notices notices, Notice.Kind kind, String text);
}
