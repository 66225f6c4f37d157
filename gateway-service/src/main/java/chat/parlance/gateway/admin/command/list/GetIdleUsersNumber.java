package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.platform.online.Online;
import org.springframework.stereotype.Component;

/// Counts the accounts that are online and idle (XEP-0133 section 4.17).
@Component
final class GetIdleUsersNumber extends UsersNumber {

  private final Online online;

  GetIdleUsersNumber(Admins admins, Online online) {
    super(admins, "get-idle-users-num", "Get Number of Idle Users", "idleusersnum");
    this.online = online;
  }

  @Override
  Counted count() {
    var numbers = online.numbers();
    return new Counted(numbers.idle(), "Counted." + Silent.note(numbers.silent()));
  }
}
