package chat.parlance.gateway.session;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The sessions of this gateway's slot. Stages complete on the event loop of the outlet given.
public interface Sessions extends OpenSessions {

  /// Binds a resource (RFC 6120 section 7). Where the resource is taken the new session wins and
  /// the old one hears `conflict`. The start of the session is durable when the stage completes.
  ///
  /// @param resource prepared here; null for one made by the server
  /// @return fails with [BindRefusedException], or with [StreamErrorException] where too many wait
  ///   for this gateway to be ready
  CompletionStage<Session> bind(BareJid account, @Nullable String resource, Outlet outlet);

  /// Goes on with a session (XEP-0198 section 5). When the stage completes the session has written
  /// `<resumed/>` itself, and after it everything not acknowledged.
  ///
  /// @return fails with [ResumptionFailedException], or with [StreamErrorException] if its count is
  ///   too high or too many wait for this gateway to be ready
  CompletionStage<Session> resume(BareJid account, String previd, long h, Outlet outlet);

  /// How long a detached session waits for its client: the `max` of `<enabled/>`.
  Duration window();

  int count();

  /// Accepts no new session from here on.
  void drain();
}
