package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;
import org.jspecify.annotations.Nullable;

/// What is known of the address that a record is for, as the records before it left it.
public interface Facts {

  /// What is known under a name, or null. Facts that the handler declared are at hand; others may
  /// have to be fetched first.
  <T> @Nullable T get(Fact<T> fact);

  /// What the store has of another address, or null. Only for what never changes once it is there:
  /// it may be missing although it was just written, and is kept for as long as there is room.
  ///
  /// @param fact of the store
  <T> @Nullable T shared(BareJid address, Fact<T> fact);
}
