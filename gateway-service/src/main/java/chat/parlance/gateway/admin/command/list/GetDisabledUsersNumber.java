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

/// Counts the accounts that may not log in (XEP-0133 section 4.14).
@Component
final class GetDisabledUsersNumber extends AdminCommand {

  private final Accounts accounts;

  GetDisabledUsersNumber(Admins admins, Accounts accounts) {
    super(admins, "statistics:read", "get-disabled-users-num", "Get Number of Disabled Users");
    this.accounts = accounts;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Outcome.told(
        NAMESPACE,
        Map.of("disabledusersnum", List.of(Long.toString(accounts.countDisabled()))),
        "They may not log in.");
  }
}
