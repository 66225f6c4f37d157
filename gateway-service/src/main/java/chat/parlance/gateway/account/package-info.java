/// The accounts of the domain and their SCRAM keys (RFC 5802, RFC 7677). Start at
/// [chat.parlance.gateway.account.Accounts].
@NullMarked
package chat.parlance.gateway.account;

import org.jspecify.annotations.NullMarked;
