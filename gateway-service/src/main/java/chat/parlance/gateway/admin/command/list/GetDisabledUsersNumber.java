package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import org.springframework.stereotype.Component;

/// Counts the accounts that may not log in (XEP-0133 section 4.14).
@Component
final class GetDisabledUsersNumber extends UsersNumber {

  private final Accounts accounts;

  GetDisabledUsersNumber(Admins admins, Accounts accounts) {
    super(admins, "get-disabled-users-num", "Get Number of Disabled Users", "disabledusersnum");
    this.accounts = accounts;
  }

  @Override
  Counted count() {
    return new Counted(accounts.countDisabled(), "They may not log in.");
  }
}
