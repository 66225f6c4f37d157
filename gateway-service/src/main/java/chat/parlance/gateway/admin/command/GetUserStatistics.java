package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Form;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells the resources that an account has on this gateway (XEP-0133 section 4.10); what else the
/// specification names isn't counted.
@Component
final class GetUserStatistics extends AdminCommand {

  private final Accounts accounts;
  private final OnlineAccounts sessions;
  private final Targets targets;

  GetUserStatistics(Admins admins, Accounts accounts, OnlineAccounts sessions, Targets targets) {
    super(admins, "user-stats", "Get User Statistics");
    this.accounts = accounts;
    this.sessions = sessions;
    this.targets = targets;
  }

  @Override
  public Form form() {
    return form("Give an account.", Targets.one());
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var jid = targets.one(filled);
    var account = accounts.find(jid);
    if (account == null) {
      throw Targets.unknown();
    }
    List<String> resources =
        sessions.of(jid).map(session -> session.jid().resourcepart()).sorted().toList();
    return Outcome.told(
        NAMESPACE,
        Map.of("onlineresources", resources),
        (account.enabled() ? "Enabled" : "Disabled")
            + ", made at "
            + account.created()
            + ". The resources are those on this gateway.");
  }
}
