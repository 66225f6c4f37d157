package chat.parlance.gateway.session;

import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stanza.StanzaError;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import org.jspecify.annotations.Nullable;

/// One bound resource: what it sends goes to the log, what the log has for it goes to its client,
/// and both are counted as XEP-0198 wants. Called by its connection, on the event loop of its
/// [Outlet]; only [#close] may be called from anywhere.
public interface Session {

  FullJid jid();

  SessionAddress address();

  /// Turns stream management on: counting starts with the caller's `<enabled/>`, to be written at
  /// once.
  ///
  /// @return the id for `<enabled/>`, opaque and unguessable; null unless asked to be resumable
  @Nullable String enable(boolean resumable);

  /// Whether stream management is on.
  boolean isManaged();

  /// Takes a stanza from the client: stamps `from`, counts it and passes it on.
  ///
  /// @throws StreamErrorException `invalid-from` if the client claims another address
  void received(Stanza stanza);

  /// Whether presence that the session broadcasts makes it available or unavailable, or changes its
  /// priority, as far as this gateway knows; to be asked once for each that is passed on.
  boolean changesAvailability(Presence broadcast);

  /// Takes an element that is no valid stanza: counted like one, answered with the error unless it
  /// is itself an answer.
  void refused(Element element, StanzaError error);

  /// Takes `<a h=''/>` from the client.
  ///
  /// @throws StreamErrorException `undefined-condition` with `<handled-count-too-high/>`
  void acknowledged(long h);

  /// Takes `<r/>`: `<a/>` is written as soon as what came before is durable.
  void ackRequested();

  /// The socket is lost without a closed stream. A resumable session waits for its client.
  void detach();

  /// The client closed its stream.
  void end();

  /// Closes the stream with an error and ends the session.
  void close(StreamError why);

  /// The socket began or ceased to take more.
  void setWritable(boolean writable);
}
