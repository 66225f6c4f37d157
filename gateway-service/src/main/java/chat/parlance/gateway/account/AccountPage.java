package chat.parlance.gateway.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some accounts in the order of their addresses.
///
/// @param next the cursor of the page after this one; null if this is the last
public record AccountPage(List<Account> accounts, @Nullable String next) {

  public AccountPage {
    accounts = List.copyOf(accounts);
  }
}
