/// Admins over REST. Start at [chat.parlance.gateway.api.admin.AdminController].
@NullMarked
package chat.parlance.gateway.api.admin;

import org.jspecify.annotations.NullMarked;
