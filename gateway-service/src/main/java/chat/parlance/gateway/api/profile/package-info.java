/// What an account says of itself, over REST: the common fields of its vCard (XEP-0054) as JSON.
/// Start at [chat.parlance.gateway.api.profile.ProfileController].
@NullMarked
package chat.parlance.gateway.api.profile;

import org.jspecify.annotations.NullMarked;
