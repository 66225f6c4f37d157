package chat.parlance.presence.avatar;

import chat.parlance.log.Change;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.presence.availability.Audience;
import chat.parlance.presence.pubsub.node.AccessModel;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.xmpp.spec.Implements;
import chat.parlance.xmpp.stanza.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Follows the nodes of the avatar: everybody who sees the account's presence sees the hash of what
/// is there now.
@Implements(
    xep = 398,
    version = "1.0.0",
    status = Implements.Status.COMPLETE,
    note = "the picture in a vCard is that of the nodes, for those who may see them")
final class AvatarChanges implements Handler<Change<Node>> {

  enum Outcome {
    SHOWN,
    GONE,
    AS_BEFORE
  }

  private final String node;

  /// @param node one of the two
  AvatarChanges(String node) {
    this.node = node;
  }

  @Override
  public Route<Change<Node>> route() {
    return Route.changes(Node.fact(node));
  }

  @Override
  public Set<String> features() {
    return Set.of("urn:xmpp:pep-vcard-conversion:0");
  }

  @Override
  public Decision decide(Change<Node> change, Context context) {
    var before = PhotoHash.in(context.facts());
    var after = hash(before, context);
    var effects = new ArrayList<Effect>(VCardPhoto.forget(context));
    if (!Objects.equals(before, after)) {
      effects.add(PhotoHash.put(after));
      effects.addAll(refresh(sha1(before), sha1(after), context));
    }
    var outcome = after == null ? Outcome.GONE : Outcome.SHOWN;
    return new Decision(Objects.equals(before, after) ? Outcome.AS_BEFORE : outcome, effects);
  }

  // Data is published before its metadata: until then the older picture is meant.
  private @Nullable PhotoHash hash(@Nullable PhotoHash before, Context context) {
    var avatar = Avatar.in(context.facts(), context.now());
    var data = Node.find(Avatar.DATA, context.facts());
    var metadata = Node.find(Avatar.METADATA, context.facts());
    if (avatar == null || data == null || metadata == null || data.items().isEmpty()) {
      return null;
    }
    boolean isThere = avatar.base64() != null || (node.equals(Avatar.DATA) && before != null);
    boolean seen = isSeen(data) && isSeen(metadata);
    boolean open = isOpen(data) && isOpen(metadata);
    return isThere && seen ? new PhotoHash(avatar.id(), open) : null;
  }

  private static boolean isSeen(Node node) {
    return isOpen(node) || node.config().accessModel() == AccessModel.PRESENCE;
  }

  private static boolean isOpen(Node node) {
    return node.config().accessModel() == AccessModel.OPEN;
  }

  private static String sha1(@Nullable PhotoHash hash) {
    return hash == null ? "" : hash.sha1();
  }

  // What is gone is said once, and not said for the client to those who come later.
  private static List<Effect> refresh(String before, String after, Context context) {
    var effects = new ArrayList<Effect>();
    var account = AccountPresence.in(context.facts());
    if (before.equals(after)) {
      return effects;
    }
    for (var session : account.sessions()) {
      var old = session.availability();
      if (old != null && isMeant(session, before, after)) {
        var said = PhotoUpdate.with(old, after);
        var kept = after.isEmpty() ? PhotoUpdate.without(old) : said;
        account = account.with(session.available(kept.element()));
        effects.addAll(tell(said, context));
      }
    }
    if (!effects.isEmpty()) {
      effects.addFirst(account.put());
    }
    return effects;
  }

  private static boolean isMeant(BoundSession session, String before, String after) {
    var presence = session.presence();
    if (presence == null) {
      return false;
    }
    return after.isEmpty()
        ? PhotoUpdate.says(presence, before)
        : !PhotoUpdate.saysNone(presence) && !PhotoUpdate.says(presence, after);
  }

  private static List<Effect> tell(Presence said, Context context) {
    var own = AccountPresence.in(context.facts()).available();
    return Audience.everybody(said, own, context);
  }
}
