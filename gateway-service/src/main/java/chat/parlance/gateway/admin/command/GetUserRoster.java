package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Shows an account's roster (XEP-0133 section 4.8).
@Component
final class GetUserRoster extends AboutAccount {

  private final Rosters rosters;

  GetUserRoster(Admins admins, Accounts accounts, Rosters rosters, Targets targets) {
    super(admins, "roster:read", "get-user-roster", "Get User Roster", accounts, targets);
    this.rosters = rosters;
  }

  @Override
  Outcome tell(BareJid jid) {
    var roster = rosters.of(jid);
    return Outcome.told(
        NAMESPACE,
        Map.of(Targets.SEVERAL, List.of(jid.toString())),
        List.of(roster),
        "Contacts: " + roster.children().size() + ".");
  }
}
