package chat.parlance.gateway.blocking;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Blocks whose log is a list of words.
public final class TestBlocks {

  private TestBlocks() {}

  public static HostBlocks host(List<String> written, OnBehalf requests, String domain, int most) {
    return new HostBlocks(
        new Blocks(),
        log(written),
        requests,
        BareJid.of(domain),
        new HostBlockProperties(most),
        InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z")));
  }

  private static BlockLog log(List<String> written) {
    return new BlockLog() {
      @Override
      public CompletionStage<Void> blocked(String domain, HostBlock block) {
        written.add(domain + " blocks " + block.jid());
        return CompletableFuture.completedStage(null);
      }

      @Override
      public CompletionStage<Void> unblocked(String domain, HostBlock block) {
        written.add(domain + " unblocks " + block.jid());
        return CompletableFuture.completedStage(null);
      }
    };
  }
}
