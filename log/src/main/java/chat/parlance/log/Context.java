package chat.parlance.log;

import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a handler may know of the record beside its payload.
public interface Context {

  /// The address that the record is for: its key.
  BareJid address();

  /// When the record was written.
  Instant now();

  /// Names the record: `<inbox>-<partition>-<offset>`. [StanzaIds] makes a sortable id of it.
  String recordId();

  /// The session of the client that sent it, if a client did.
  @Nullable SessionAddress session();

  @Nullable Origin origin();

  /// What is known of [#address].
  Facts facts();
}
