package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import org.springframework.stereotype.Component;

/// Counts the accounts (XEP-0133 section 4.13).
@Component
final class GetRegisteredUsersNumber extends UsersNumber {

  private final Accounts accounts;

  GetRegisteredUsersNumber(Admins admins, Accounts accounts) {
    super(
        admins, "get-registered-users-num", "Get Number of Registered Users", "registeredusersnum");
    this.accounts = accounts;
  }

  @Override
  Counted count() {
    return new Counted(accounts.count(), "All accounts, disabled ones too.");
  }
}
