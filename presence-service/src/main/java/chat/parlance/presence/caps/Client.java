package chat.parlance.presence.caps;

import chat.parlance.log.Context;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which client a session has, by the verification string of its presence (XEP-0115 section 4): two
/// sessions with the same name have the same capabilities.
public final class Client {

  static final String NAMESPACE = "http://jabber.org/protocol/caps";

  private static final Set<String> HASHES = Set.of("sha-1", "sha-256", "sha-512");
  private static final int MAX_LENGTH = 128;

  private Client() {}

  /// The name of the client, or null if it doesn't say what it is capable of.
  ///
  /// @param presence what it broadcast
  public static @Nullable String of(@Nullable Element presence) {
    var caps = presence == null ? null : presence.child("c", NAMESPACE);
    var hash = caps == null ? null : caps.attribute("hash");
    var ver = caps == null ? null : caps.attribute("ver");
    return hash == null || ver == null || !HASHES.contains(hash) || ver.length() > MAX_LENGTH
        ? null
        : hash + " " + ver;
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
