package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Deletes accounts and all that services hold of them (XEP-0133 section 4.2).
@Component
final class DeleteUser extends AdminCommand {

  private final Accounts accounts;
  private final Targets targets;

  DeleteUser(Admins admins, Accounts accounts, Targets targets) {
    super(admins, "accounts:write", "delete-user", "Delete User");
    this.accounts = accounts;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form("Their sessions end, and all that is kept of them is erased.", Targets.several());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Targets.forEach(
        targets.several(filled),
        "Deleted",
        jid -> {
          if (accounts.delete(jid).isEmpty()) {
            throw new UnknownAccountException();
          }
        });
  }
}
