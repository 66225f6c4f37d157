package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Allows logins again (XEP-0133 section 4.4).
@Component
final class ReEnableUser extends AdminCommand {

  private final Accounts accounts;
  private final Targets targets;

  ReEnableUser(Admins admins, Accounts accounts, Targets targets) {
    super(admins, "accounts:write", "reenable-user", "Re-Enable User");
    this.accounts = accounts;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form("They may log in again.", Targets.several());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Targets.forEach(
        targets.several(filled), "Enabled", jid -> accounts.setEnabled(jid, true));
  }
}
