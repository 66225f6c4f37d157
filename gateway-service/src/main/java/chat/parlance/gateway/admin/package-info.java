/// Who may administer the platform: by configuration, or by a grant in the collection `admins`.
/// Start at [chat.parlance.gateway.admin.Admins].
@NullMarked
package chat.parlance.gateway.admin;

import org.jspecify.annotations.NullMarked;
