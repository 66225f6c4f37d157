package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.platform.online.Online;
import org.springframework.stereotype.Component;

/// Counts the accounts that are online and active (XEP-0133 section 4.16).
@Component
final class GetActiveUsersNumber extends UsersNumber {

  private final Online online;

  GetActiveUsersNumber(Admins admins, Online online) {
    super(admins, "get-active-users-num", "Get Number of Active Users", "activeusersnum");
    this.online = online;
  }

  @Override
  Counted count() {
    var numbers = online.numbers();
    return new Counted(numbers.active(), "Counted." + Silent.note(numbers.silent()));
  }
}
