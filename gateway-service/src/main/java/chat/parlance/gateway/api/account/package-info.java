/// Accounts and their sessions over REST. Start at
/// [chat.parlance.gateway.api.account.AccountController].
@NullMarked
package chat.parlance.gateway.api.account;

import org.jspecify.annotations.NullMarked;
