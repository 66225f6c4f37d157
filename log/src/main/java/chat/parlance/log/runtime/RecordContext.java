package chat.parlance.log.runtime;

import chat.parlance.log.Context;
import chat.parlance.log.Facts;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The context that a received record gives.
record RecordContext(Received received, Facts facts) implements Context {

  @Override
  public BareJid address() {
    return received.envelope().key();
  }

  @Override
  public Instant now() {
    return received.timestamp();
  }

  @Override
  public String recordId() {
    return received.id();
  }

  @Override
  public @Nullable SessionAddress session() {
    return received.envelope().session();
  }

  @Override
  public @Nullable Origin origin() {
    return received.envelope().origin();
  }
}
