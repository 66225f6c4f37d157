package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts the accounts with a session on this gateway (XEP-0133 section 4.15).
@Component
final class GetOnlineUsersNumber extends AdminCommand {

  private final OnlineAccounts online;

  GetOnlineUsersNumber(Admins admins, OnlineAccounts online) {
    super(admins, "get-online-users-num", "Get Number of Online Users");
    this.online = online;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    return Outcome.told(
        NAMESPACE,
        Map.of("onlineusersnum", List.of(Integer.toString(online.accounts().size()))),
        "On this gateway only, with those who may resume their session.");
  }
}
