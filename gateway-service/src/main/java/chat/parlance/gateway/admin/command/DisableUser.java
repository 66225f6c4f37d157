package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Refuses logins, and ends sessions (XEP-0133 section 4.3).
@Component
final class DisableUser extends AdminCommand {

  private final Accounts accounts;
  private final Targets targets;

  DisableUser(Admins admins, Accounts accounts, Targets targets) {
    super(admins, "accounts:write", "disable-user", "Disable User");
    this.accounts = accounts;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form(
        "Their sessions end, and they can't log in until they are enabled again.",
        Targets.several());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Targets.forEach(
        targets.several(filled), "Disabled", jid -> accounts.setEnabled(jid, false));
  }
}
