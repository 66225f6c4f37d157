package chat.parlance.gateway.erasure;

import chat.parlance.xmpp.jid.BareJid;
import java.util.Map;
import java.util.stream.Stream;

/// What a feature of the gateway itself keeps of accounts: forgotten with them, and given to whom
/// it is about. Blocks.
public interface PersonalData {

  /// One thing that is kept.
  ///
  /// @param kind of thing
  /// @param part which of several of the kind; empty where there is but one
  /// @param value that JSON can hold; nothing that lets anybody in
  record Datum(String kind, String part, Map<String, ?> value) {

    public Datum {
      value = Map.copyOf(value);
    }
  }

  /// Forgets all of it that is of an account. May be asked again.
  void erase(BareJid account);

  /// All of it that is of an account.
  Stream<Datum> of(BareJid account);
}
