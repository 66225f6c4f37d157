package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.Accounts;
import chat.parlance.gateway.admin.Admins;
import org.springframework.stereotype.Component;

/// Lists the accounts that may not log in (XEP-0133 section 4.19).
@Component
final class GetDisabledUsersList extends StoredUsersList {

  GetDisabledUsersList(Admins admins, Accounts accounts) {
    super(
        admins,
        "get-disabled-users-list",
        "Get List of Disabled Users",
        "disableduserjids",
        accounts::disabled);
  }
}
