/// A person's picture, the same in every form: published at two nodes (XEP-0084), in the vCard
/// (XEP-0054) and as a hash in presence (XEP-0153), each following the others (XEP-0398). The nodes
/// are what is kept. Start at [chat.parlance.presence.avatar.AvatarChanges].
@NullMarked
package chat.parlance.presence.avatar;

import org.jspecify.annotations.NullMarked;
