package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.platform.online.Online;
import org.springframework.stereotype.Component;

/// Lists the accounts that are online and have said nothing lately, in the field of the
/// specification's example (XEP-0133 section 4.22).
@Component
final class GetIdleUsersList extends OnlineUsersList {

  GetIdleUsersList(Admins admins, Online online) {
    super(
        admins,
        "get-idle-users",
        "Get List of Idle Users",
        "activeuserjids",
        online,
        account -> !account.active());
  }
}
