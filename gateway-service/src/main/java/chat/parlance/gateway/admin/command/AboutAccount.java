package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;

/// A command that tells something of an account. The specification's form is one for several, but a
/// result has no place for what is told of more than one.
abstract class AboutAccount extends AdminCommand {

  private final Accounts accounts;
  private final Targets targets;

  AboutAccount(
      Admins admins, String scope, String name, String title, Accounts accounts, Targets targets) {
    super(admins, scope, name, title);
    this.accounts = accounts;
    this.targets = targets;
  }

  @Override
  public final Form form() {
    return form("Give one account.", Targets.several());
  }

  @Override
  public final Outcome run(BareJid asker, Submission filled) {
    var jid = targets.only(filled);
    if (accounts.find(jid) == null) {
      throw Targets.unknown();
    }
    return tell(jid);
  }

  /// @param jid of an account that is there
  abstract Outcome tell(BareJid jid);
}
