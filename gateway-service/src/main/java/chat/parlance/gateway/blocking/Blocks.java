package chat.parlance.gateway.blocking;

import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.Jid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is blocked, as far as the edge has to know: an entry for everybody whom the domain blocks,
/// and one for each account that blocks more than accounts here. Thread-safe.
public final class Blocks {

  private final Map<Jid, Instant> host = new ConcurrentHashMap<>();
  private final Map<BareJid, List<Jid>> byAccount = new ConcurrentHashMap<>();

  /// What an account blocks from now on, beside accounts here.
  public void ofAccount(BareJid account, List<Jid> addresses) {
    if (addresses.isEmpty()) {
      byAccount.remove(account);
    } else {
      byAccount.put(account, List.copyOf(addresses));
    }
  }

  /// Whether the domain blocks somebody from now on.
  ///
  /// @param since absent if it doesn't
  public void ofHost(Jid jid, @Nullable Instant since) {
    if (since == null) {
      host.remove(jid);
    } else {
      host.put(jid, since);
    }
  }

  /// Whether nobody in the domain hears that address: it, its account or its domain is blocked.
  boolean isSilenced(Jid sender) {
    return !host.isEmpty()
        && (host.containsKey(sender)
            || host.containsKey(sender.bare())
            || host.containsKey(new BareJid(null, sender.domain())));
  }

  /// Whether an account is known to block an address.
  boolean isBlockedBy(BareJid account, Jid address) {
    var addresses = byAccount.get(account);
    return addresses != null && addresses.stream().anyMatch(blocked -> blocked.covers(address));
  }

  @Nullable HostBlock find(Jid jid) {
    var since = host.get(jid);
    return since == null ? null : new HostBlock(jid, since);
  }

  int hostCount() {
    return host.size();
  }

  /// Those whom the domain blocks, in the order of their addresses.
  ///
  /// @param after only those behind that address
  Stream<HostBlock> host(String after) {
    return host.entrySet().stream()
        .filter(entry -> entry.getKey().toString().compareTo(after) > 0)
        .map(entry -> new HostBlock(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(block -> block.jid().toString()));
  }
}
