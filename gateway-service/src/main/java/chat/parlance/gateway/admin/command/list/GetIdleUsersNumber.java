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

/// Counts the accounts that are online and idle (XEP-0133 section 4.17).
@Component
final class GetIdleUsersNumber extends AdminCommand {

  private final Online online;

  GetIdleUsersNumber(Admins admins, Online online) {
    super(admins, "statistics:read", "get-idle-users-num", "Get Number of Idle Users");
    this.online = online;
  }

  @Override
  public Outcome run(BareJid asker, Submission filled) {
    var numbers = online.numbers();
    return Outcome.told(
        NAMESPACE,
        Map.of("idleusersnum", List.of(Long.toString(numbers.idle()))),
        "Counted." + Silent.note(numbers.silent()));
  }
}
