package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.platform.online.Online;
import org.springframework.stereotype.Component;

/// Lists the accounts that have a session (XEP-0133 section 4.20).
@Component
final class GetOnlineUsersList extends OnlineUsersList {

  GetOnlineUsersList(Admins admins, Online online) {
    super(
        admins,
        "get-online-users-list",
        "Get List of Online Users",
        "onlineuserjids",
        online,
        _ -> true);
  }
}
