package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.platform.online.Online;
import org.springframework.stereotype.Component;

/// Counts the accounts with a session (XEP-0133 section 4.15).
@Component
final class GetOnlineUsersNumber extends UsersNumber {

  private final Online online;

  GetOnlineUsersNumber(Admins admins, Online online) {
    super(admins, "get-online-users-num", "Get Number of Online Users", "onlineusersnum");
    this.online = online;
  }

  @Override
  Counted count() {
    var numbers = online.numbers();
    var note = "With those who may resume their session." + Silent.note(numbers.silent());
    return new Counted(numbers.accounts(), note);
  }
}
