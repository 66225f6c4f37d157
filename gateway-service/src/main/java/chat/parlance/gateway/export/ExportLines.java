package chat.parlance.gateway.export;

import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All lines of one export: what it is, what the gateway holds, what each service holds, and a last
/// one with how many there were, so that half a file isn't taken for a whole one. Blocks; for one
/// thread at a time.
final class ExportLines implements Iterator<byte[]> {

  static final int VERSION = 1;
  private static final String GATEWAY = "gateway";

  private final InstantSource clock;
  private final Queue<byte[]> first = new ArrayDeque<>();
  private final Iterator<Map.Entry<String, Iterator<byte[]>>> services;
  private final Map<String, Integer> counts = new TreeMap<>();
  private Map.@Nullable Entry<String, Iterator<byte[]>> service;
  private boolean ended;

  /// @param own what the gateway holds
  /// @param services the lines of each
  ExportLines(
      BareJid account,
      List<PersonalData.Datum> own,
      List<Map.Entry<String, Iterator<byte[]>>> services,
      InstantSource clock) {
    this.clock = clock;
    this.services = services.iterator();
    var now = clock.instant();
    first.add(header(account, now));
    for (var datum : own) {
      var json = Line.json(datum.value());
      first.add(Line.piece(GATEWAY, datum.kind(), datum.part(), now, json));
      counts.merge(GATEWAY, 1, Integer::sum);
    }
    // Whatever is away is found out before anything is said.
    isAtService();
  }

  private static byte[] header(BareJid account, Instant now) {
    return Line.of(
        Line.node()
            .put("kind", "export")
            .put("version", VERSION)
            .put("account", account.toString())
            .put("at", now.toString()));
  }

  private byte[] footer() {
    var node = Line.node().put("kind", "end").put("at", clock.instant().toString());
    var lines = node.putObject("lines");
    counts.forEach(lines::put);
    return Line.of(node);
  }

  /// Whether there is a service that has another line.
  private boolean isAtService() {
    while (service == null || !service.getValue().hasNext()) {
      if (!services.hasNext()) {
        return false;
      }
      service = services.next();
      counts.put(service.getKey(), 0);
    }
    return true;
  }

  @Override
  public boolean hasNext() {
    return !ended;
  }

  @Override
  public byte[] next() {
    if (ended) {
      throw new NoSuchElementException();
    }
    if (!first.isEmpty()) {
      return first.remove();
    }
    if (!isAtService() || service == null) {
      ended = true;
      return footer();
    }
    counts.merge(service.getKey(), 1, Integer::sum);
    return service.getValue().next();
  }
}
