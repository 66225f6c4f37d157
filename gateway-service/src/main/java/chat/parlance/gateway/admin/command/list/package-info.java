/// Who there is, counted and listed by page: everybody who has an account, is disabled, online,
/// active or idle (XEP-0133 sections 4.10 to 4.22). Start at
/// [chat.parlance.gateway.admin.command.list.UsersList].
@NullMarked
package chat.parlance.gateway.admin.command.list;

import org.jspecify.annotations.NullMarked;
