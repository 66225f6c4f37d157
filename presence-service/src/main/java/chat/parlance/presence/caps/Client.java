package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.caps.CapabilityHash;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which client a session has, by the hash in its presence (XEP-0390 section 3; where it has none,
/// the verification string of XEP-0115 section 4): two sessions with the same name have the same
/// capabilities.
public final class Client {

  static final String NAMESPACE = "http://jabber.org/protocol/caps";

  private static final Set<String> HASHES = Set.of("sha-1", "sha-256", "sha-512");
  private static final int MAX_LENGTH = 128;

  private Client() {}

  /// The name of the client, or null if it doesn't say what it is capable of.
  ///
  /// @param presence what it broadcast
  public static @Nullable String of(@Nullable Element presence) {
    if (presence == null) {
      return null;
    }
    var named = CapabilityHash.in(presence);
    return named == null ? ofVerificationString(presence) : named.node();
  }

  private static @Nullable String ofVerificationString(Element presence) {
    var caps = presence.child("c", NAMESPACE);
    var hash = caps == null ? null : caps.attribute("hash");
    var ver = caps == null ? null : caps.attribute("ver");
    return hash == null || ver == null || !HASHES.contains(hash) || ver.length() > MAX_LENGTH
        ? null
        : hash + " " + ver;
  }

  /// The node at which the client is asked what its name stands for, or null.
  static @Nullable String node(Element presence) {
    var named = CapabilityHash.in(presence);
    if (named != null) {
      return named.node();
    }
    var caps = presence.child("c", NAMESPACE);
    var software = caps == null ? null : caps.attribute("node");
    return caps == null || software == null ? null : software + "#" + caps.attribute("ver");
  }

  /// Whether an answer is what a name stands for. Most clients hash what they say, others what they
  /// mean, with the language of their stream (XEP-0390 section 4.1).
  ///
  /// @param language of what says none itself
  static boolean isNamed(String client, Element info, String language) {
    var name = CapabilityHash.ofNode(client);
    return name == null
        ? DiscoInfo.verifies(info, client)
        : name.verifies(info, "") || name.verifies(info, language);
  }

  /// What a session tells those whose presence it may see; in full, where they can't know yet what
  /// the client's name stands for.
  public static Watching watching(BoundSession session, Watching.Change change, Context context) {
    var client = of(session.presence());
    var interests = client == null ? null : Newcomers.interests(client, context.facts());
    return new Watching(
        session.address(),
        session.resource(),
        change,
        client,
        interests == null || change == Watching.Change.END ? List.of() : interests);
  }
}
