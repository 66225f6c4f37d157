package chat.parlance.gateway.api.account;

import chat.parlance.gateway.account.AccountPage;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of accounts.
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountList(
    List<AccountView> accounts,
    @Schema(description = "The cursor of the next page; absent on the last")
        @Nullable String next) {

  static AccountList of(AccountPage page) {
    return new AccountList(page.accounts().stream().map(AccountView::of).toList(), page.next());
  }
}
