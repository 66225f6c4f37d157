package chat.parlance.gateway.admin.command.list;

import chat.parlance.gateway.account.AccountPage;
import chat.parlance.gateway.admin.Admins;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// Lists accounts from the store.
abstract class StoredUsersList extends UsersList {

  /// Asks the store for a page.
  @FunctionalInterface
  interface Source {

    AccountPage page(@Nullable String cursor, int limit);
  }

  private final Source source;

  StoredUsersList(Admins admins, String name, String title, String field, Source source) {
    super(admins, "accounts:read", name, title, field);
    this.source = source;
  }

  @Override
  final Page page(String after, int max) {
    var page = source.page(after.isEmpty() ? null : cursor(after), max);
    var jids = page.accounts().stream().map(account -> account.jid().toString()).toList();
    return new Page(jids, page.next() == null ? null : jids.getLast(), "");
  }

  private static String cursor(String after) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(after.getBytes(StandardCharsets.UTF_8));
  }
}
