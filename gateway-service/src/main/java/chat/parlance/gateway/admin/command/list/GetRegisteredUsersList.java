package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import org.springframework.stereotype.Component;

/// Lists all accounts (XEP-0133 section 4.18).
@Component
final class GetRegisteredUsersList extends StoredUsersList {

  GetRegisteredUsersList(Admins admins, Accounts accounts) {
    super(
        admins,
        "get-registered-users-list",
        "Get List of Registered Users",
        "registereduserjids",
        accounts::page);
  }
}
