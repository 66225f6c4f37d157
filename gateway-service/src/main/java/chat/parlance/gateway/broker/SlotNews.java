package chat.parlance.gateway.broker;

import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.log.routing.Manifest;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Passes on what concerns all gateways to the parts of a slot that have to know.
final class SlotNews implements EdgeFollower.Listener {

  private final int slot;
  private final SlotParts parts;
  private final AwaitedServices awaited;
  private final Consumer<Heartbeat> beats;

  /// @param beats takes the heartbeats of this slot
  SlotNews(int slot, SlotParts parts, AwaitedServices awaited, Consumer<Heartbeat> beats) {
    this.slot = slot;
    this.parts = parts;
    this.awaited = awaited;
    this.beats = beats;
  }

  @Override
  public void declared(Manifest manifest) {
    parts.routes().declare(manifest, parts.sessions()::announceTo);
    awaited.declared(manifest.inbox());
  }

  @Override
  public void beat(Heartbeat heartbeat, long atMillis) {
    parts.silence().heard(heartbeat.slot(), atMillis);
    if (heartbeat.slot() == slot) {
      beats.accept(heartbeat);
    }
  }

  @Override
  public void blocked(BareJid account, List<Jid> addresses) {
    parts.blocks().ofAccount(account, addresses);
  }

  @Override
  public void silenced(Jid jid, @Nullable Instant since) {
    parts.blocks().ofHost(jid, since);
  }

  @Override
  public void ended(BareJid account) {
    parts.accounts().ended(account);
  }

  @Override
  public void retired(int retired) {
    parts.silence().retired(retired);
  }
}
