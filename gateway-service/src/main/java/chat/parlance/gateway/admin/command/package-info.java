/// XEP-0133: Service Administration, for admins only. Each command is a class; start at
/// [chat.parlance.gateway.admin.command.AdminCommand].
@NullMarked
package chat.parlance.gateway.admin.command;

import org.jspecify.annotations.NullMarked;
