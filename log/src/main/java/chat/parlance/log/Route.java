package chat.parlance.log;

import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which payloads a handler takes. The edge routes stanzas by it too.
///
/// @param <P> what the handler is given
public sealed interface Route<P> {

  /// Messages of every type.
  static Route<Message> messages(Scope first, Scope... more) {
    return new OfMessage(EnumSet.of(first, more));
  }

  static Route<Presence> presence(Scope scope, Set<Presence.Type> types) {
    return new OfPresence(EnumSet.of(scope), types, false);
  }

  static Route<Presence> presence(Set<Scope> scopes, Set<Presence.Type> types) {
    return new OfPresence(scopes, types, false);
  }

  /// Presence that a session broadcasts, where it makes the session available or unavailable or
  /// changes its priority (RFC 6121 section 4.7.2.3). The edge may pass on more than that, such as
  /// the first that it sees of a session.
  static Route<Presence> availability() {
    return new OfPresence(
        EnumSet.of(Scope.OWN_ACCOUNT),
        EnumSet.of(Presence.Type.AVAILABLE, Presence.Type.UNAVAILABLE),
        true);
  }

  /// Requests, get and set, with a certain payload.
  static Route<Iq> iq(Scope scope, String payloadName, String namespace) {
    return iq(EnumSet.of(scope), EnumSet.of(Iq.Type.GET, Iq.Type.SET), payloadName, namespace);
  }

  /// Requests of one type with a certain payload.
  static Route<Iq> iq(Scope scope, Iq.Type type, String payloadName, String namespace) {
    return iq(EnumSet.of(scope), EnumSet.of(type), payloadName, namespace);
  }

  static Route<Iq> iq(Set<Scope> scopes, Set<Iq.Type> types, String payloadName, String namespace) {
    return new OfIq(scopes, types, payloadName, namespace);
  }

  /// Every IQ of some types that is for a full JID, whatever it carries, unless another route is
  /// more specific.
  static Route<Iq> iqToFullJid(Set<Iq.Type> types) {
    return new OfIq(EnumSet.of(Scope.RESOURCE), types, null, null);
  }

  /// Requests of the platform's own, such as REST makes of them, with a certain payload. No
  /// client's request is ever taken by it, so the edge doesn't know of it.
  static Route<Iq> ofPlatform(String payloadName, String namespace) {
    return new OfPlatform(payloadName, namespace);
  }

  static Route<SessionEvent> sessions() {
    return new OfSessions();
  }

  static Route<AccountEvent> accounts() {
    return new OfAccounts();
  }

  static Route<Returned> returned() {
    return new OfReturned();
  }

  /// What another service tells, see [Effect.Tell].
  ///
  /// @param name what it is, as the name of a fact
  static Route<Told> told(String name) {
    return new OfTold(name);
  }

  /// What the address asked to be woken for, see [Effect.Wake].
  ///
  /// @param name as it was asked for
  static Route<Woken> woken(String name) {
    return new OfWoken(name);
  }

  /// Every stanza in the service's inbox, before any other handler. Unless it is passed on with
  /// [Decision#PASS], no other handler is asked. A guard brings nothing into the inbox that isn't
  /// there for another's sake.
  static Route<Stanza> guard() {
    return new OfGuard();
  }

  /// Whether the edge has to know of it.
  default boolean isPublic() {
    return switch (this) {
      case OfMessage _, OfPresence _, OfIq _, OfSessions _, OfAccounts _, OfReturned _ -> true;
      case OfPlatform _, OfTold _, OfWoken _, OfGuard _ -> false;
    };
  }

  /// See [#messages].
  record OfMessage(Set<Scope> scopes) implements Route<Message> {
    public OfMessage {
      scopes = Set.copyOf(scopes);
    }
  }

  /// See [#presence].
  ///
  /// @param changesOnly see [#availability]
  record OfPresence(Set<Scope> scopes, Set<Presence.Type> types, boolean changesOnly)
      implements Route<Presence> {
    public OfPresence {
      scopes = Set.copyOf(scopes);
      types = Set.copyOf(types);
    }
  }

  /// See [#iq].
  ///
  /// @param payloadName the local name of the IQ's child; absent for any
  /// @param namespace of the IQ's child; absent for any
  record OfIq(
      Set<Scope> scopes,
      Set<Iq.Type> types,
      @Nullable String payloadName,
      @Nullable String namespace)
      implements Route<Iq> {
    public OfIq {
      scopes = Set.copyOf(scopes);
      types = Set.copyOf(types);
    }
  }

  /// See [#ofPlatform].
  record OfPlatform(String payloadName, String namespace) implements Route<Iq> {}

  /// See [#sessions].
  record OfSessions() implements Route<SessionEvent> {}

  /// See [#accounts].
  record OfAccounts() implements Route<AccountEvent> {}

  /// See [#returned].
  record OfReturned() implements Route<Returned> {}

  /// See [#told].
  record OfTold(String name) implements Route<Told> {}

  /// See [#woken].
  record OfWoken(String name) implements Route<Woken> {}

  /// See [#guard].
  record OfGuard() implements Route<Stanza> {}
}
