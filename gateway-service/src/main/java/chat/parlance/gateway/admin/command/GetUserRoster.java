package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Shows an account's roster (XEP-0133 section 4.8). The form is one for several accounts, but a
/// result has no place for the rosters of more than one.
@Component
final class GetUserRoster extends AdminCommand {

  private final Accounts accounts;
  private final Rosters rosters;
  private final Targets targets;

  GetUserRoster(Admins admins, Accounts accounts, Rosters rosters, Targets targets) {
    super(admins, "roster:read", "get-user-roster", "Get User Roster");
    this.accounts = accounts;
    this.rosters = rosters;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form("Give one account.", Targets.several());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var jid = targets.only(filled);
    if (accounts.find(jid) == null) {
      throw Targets.unknown();
    }
    var roster = rosters.of(jid);
    return Outcome.told(
        NAMESPACE,
        Map.of(Targets.SEVERAL, List.of(jid.toString())),
        List.of(roster),
        "Contacts: " + roster.children().size() + ".");
  }
}
