/// An account's picture over REST: the bytes, published at its nodes as its own clients would
/// (XEP-0084). Start at [chat.parlance.gateway.api.avatar.AvatarController].
@NullMarked
package chat.parlance.gateway.api.avatar;

import org.jspecify.annotations.NullMarked;
