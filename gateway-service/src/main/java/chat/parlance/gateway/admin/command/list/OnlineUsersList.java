package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.admin.Admins;
import chat.parlance.gateway.admin.command.Silent;
import chat.parlance.gateway.platform.online.Online;
import chat.parlance.gateway.platform.online.OnlineAccount;
import java.util.function.Predicate;

/// Lists accounts that have a session somewhere.
abstract class OnlineUsersList extends UsersList {

  private final Online online;
  private final Predicate<OnlineAccount> which;

  OnlineUsersList(
      Admins admins,
      String name,
      String title,
      String field,
      Online online,
      Predicate<OnlineAccount> which) {
    super(admins, "sessions:read", name, title, field);
    this.online = online;
    this.which = which;
  }

  @Override
  final Page page(String after, int max) {
    var page = online.accounts(after, max, which);
    var jids = page.items().stream().map(account -> account.jid().toString()).toList();
    return new Page(jids, page.next(), Silent.note(page.silent()));
  }
}
