package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.account.UnknownAccountException;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import org.springframework.stereotype.Component;

/// Gives an account another password, which ends its sessions (XEP-0133 section 4.7).
@Component
final class ChangeUserPassword extends AdminCommand {

  private final Accounts accounts;
  private final Targets targets;
  private final FormPasswords passwords;

  ChangeUserPassword(Admins admins, Accounts accounts, Targets targets, FormPasswords passwords) {
    super(admins, "accounts:write", "change-user-password", "Change User Password");
    this.accounts = accounts;
    this.targets = targets;
    this.passwords = passwords;
  }

  @Override
  public Form form() {
    return form(
        "Give the account its new password; its sessions end.",
        Targets.one(),
        FormPasswords.field());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var jid = targets.one(filled);
    var password = passwords.of(filled);
    try {
      passwords.set(() -> accounts.setPassword(jid, password));
    } catch (UnknownAccountException e) {
      throw Targets.unknown();
    }
    return Outcome.done("The password is changed.");
  }
}
