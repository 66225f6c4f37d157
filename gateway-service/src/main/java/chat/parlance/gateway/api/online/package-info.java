/// The whole platform over REST: sessions by page, numbers, announcements. Start at
/// [chat.parlance.gateway.api.online.SessionsController].
@NullMarked
package chat.parlance.gateway.api.online;

import org.jspecify.annotations.NullMarked;
