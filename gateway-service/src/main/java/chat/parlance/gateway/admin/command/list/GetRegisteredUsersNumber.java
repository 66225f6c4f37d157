package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts the accounts (XEP-0133 section 4.13).
@Component
final class GetRegisteredUsersNumber extends AdminCommand {

  private final Accounts accounts;

  GetRegisteredUsersNumber(Admins admins, Accounts accounts) {
    super(admins, "statistics:read", "get-registered-users-num", "Get Number of Registered Users");
    this.accounts = accounts;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Outcome.told(
        NAMESPACE,
        Map.of("registeredusersnum", List.of(Long.toString(accounts.count()))),
        "All accounts, disabled ones too.");
  }
}
