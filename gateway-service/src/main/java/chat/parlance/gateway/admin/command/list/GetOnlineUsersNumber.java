package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.AdminCommand;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.iq.command.Outcome;
import chat.parlance.gateway.iq.command.Submission;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.xmpp.jid.BareJid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Counts the accounts with a session (XEP-0133 section 4.15).
@Component
final class GetOnlineUsersNumber extends AdminCommand {

  private final Online online;

  GetOnlineUsersNumber(Admins admins, Online online) {
    super(admins, "statistics:read", "get-online-users-num", "Get Number of Online Users");
    this.online = online;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var numbers = online.numbers();
    return Outcome.told(
        NAMESPACE,
        Map.of("onlineusersnum", List.of(Long.toString(numbers.accounts()))),
        "With those who may resume their session." + Silent.note(numbers.silent()));
  }
}
