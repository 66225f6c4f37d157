package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.gateway.platform.online.OnlineAccount;
import org.springframework.stereotype.Component;

/// Lists the accounts that are online and have said something lately (XEP-0133 section 4.21).
@Component
final class GetActiveUsersList extends OnlineUsersList {

  GetActiveUsersList(Admins admins, Online online) {
    super(
        admins,
        "get-active-users",
        "Get List of Active Users",
        "activeuserjids",
        online,
        OnlineAccount::active);
  }
}
