package chat.parlance.gateway.blocking;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// Whom the whole domain blocks. A change counts here at once and on other gateways as soon as they
/// have read it; of an account here, what is seen of its presence is taken back too. Safe for use
/// by several threads; what changes something blocks.
public final class HostBlocks {

  private static final String NAMESPACE = "urn:parlance:silence:0";
  private static final int PATIENCE_SECONDS = 10;

  private final Blocks blocks;
  private final BlockLog log;
  private final OnBehalf requests;
  private final BareJid domain;
  private final int most;
  private final InstantSource clock;

  /// @param domain the domain that is served
  HostBlocks(
      Blocks blocks,
      BlockLog log,
      OnBehalf requests,
      BareJid domain,
      HostBlockProperties properties,
      InstantSource clock) {
    this.blocks = blocks;
    this.log = log;
    this.requests = requests;
    this.domain = domain;
    this.most = properties.maxHost();
    this.clock = clock;
  }

  /// Some, in the order of their addresses.
  ///
  /// @param after only those behind that address
  public List<HostBlock> page(String after, int limit) {
    return blocks.host(after).limit(limit).toList();
  }

  /// Whether nobody is blocked.
  public boolean isEmpty() {
    return blocks.hostCount() == 0;
  }

  public Optional<HostBlock> find(Jid jid) {
    return Optional.ofNullable(blocks.find(jid));
  }

  /// Whether an address can be blocked: the domain can't block itself.
  public boolean mayBlock(Jid jid) {
    return !jid.equals(domain);
  }

  /// Blocks somebody.
  ///
  /// @return false if there are as many as there may be
  public boolean add(Jid jid) {
    var known = blocks.find(jid);
    if (known == null && blocks.hostCount() >= most) {
      return false;
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var block = known == null ? new HostBlock(jid, now) : known;
    durable(log.blocked(domain.domainpart(), block));
    blocks.ofHost(jid, block.since());
    tellAccount(jid.bare());
    return true;
  }

  /// Ends a block.
  ///
  /// @return false if there was none
  public boolean remove(Jid jid) {
    var known = blocks.find(jid);
    if (known == null) {
      return false;
    }
    durable(log.unblocked(domain.domainpart(), known));
    blocks.ofHost(jid, null);
    tellAccount(jid.bare());
    return true;
  }

  // The presence-service has to know what is so now, all of it: it may have missed something.
  private void tellAccount(BareJid account) {
    if (account.isDomain() || !account.domainpart().equals(domain.domainpart())) {
      return;
    }
    var silenced = Element.builder("silenced", NAMESPACE);
    blocks
        .host("")
        .map(HostBlock::jid)
        .filter(jid -> jid.bare().equals(account))
        .map(jid -> Element.builder("item", NAMESPACE).attribute("jid", jid.toString()).build())
        .forEach(silenced::child);
    var _ = requests.set(Inbox.PRESENCE, account, silenced.build());
  }

  private static void durable(CompletionStage<Void> written) {
    written.toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
