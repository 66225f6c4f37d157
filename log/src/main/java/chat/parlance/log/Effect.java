package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Something that a record causes.
public sealed interface Effect {

  /// Gives a stanza to sessions, through their gateways.
  record Deliver(List<SessionAddress> sessions, Element stanza, Undelivered undelivered)
      implements Effect {

    public Deliver {
      sessions = List.copyOf(sessions);
    }
  }

  /// Puts a stanza into the inbox of an address.
  ///
  /// @param session the session that is to be taken for the sender's, if any
  record Send(Inbox inbox, BareJid key, Stanza stanza, @Nullable SessionAddress session)
      implements Effect {}

  /// Adds a stanza to an archive.
  ///
  /// @param owner whose archive
  /// @param stanza with its `<stanza-id/>`
  /// @param archiveId the id in it
  record Archive(BareJid owner, Element stanza, String archiveId) implements Effect {}

  /// Sets a fact of the record's address, or removes it.
  record Put<T>(Fact<T> fact, @Nullable T value) implements Effect {}

  /// Tells another service, or another address, what is known now: it takes it by [Route#told].
  ///
  /// @param key the address that is told
  /// @param name what it is, as the name of a fact
  /// @param value that JSON can hold; absent if there is nothing any more
  record Tell(Inbox inbox, BareJid key, String name, @Nullable Record value) implements Effect {}

  /// Wakes the record's address at a time, by [Route#woken]; once, whoever owns it then. It
  /// replaces what was asked for by the same name and part. The clock is that of the service, not
  /// that of [Context#now], and an address that its service is late with is woken late.
  ///
  /// @param name what for
  /// @param part empty, or which of several of the name it is, on one line
  /// @param due when; absent if it isn't to be woken any more
  record Wake(String name, String part, @Nullable Instant due) implements Effect {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    public Wake {
      if (!NAME.matcher(name).matches() || part.indexOf('\n') >= 0) {
        throw new IllegalArgumentException(
            "a timer is named by letters and digits, its part by a line");
      }
    }
  }

  /// Tells a gateway that nothing more comes for a session, which it is to end if it hasn't yet.
  ///
  /// @param why the stream error for its client; absent where the stream is over already
  record CloseSession(SessionAddress session, StreamError.@Nullable Condition why)
      implements Effect {}
}
