package chat.parlance.gateway.export;

import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Inbox;
import chat.parlance.xmpp.jid.BareJid;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Gathers what is held about an account. Blocks.
public final class Exports {

  private final OnBehalf onBehalf;
  private final EdgeRoutes routes;
  private final Supplier<Stream<PersonalData>> own;
  private final InstantSource clock;
  private final Semaphore permits;

  Exports(
      OnBehalf onBehalf,
      EdgeRoutes routes,
      Supplier<Stream<PersonalData>> own,
      ExportProperties properties,
      InstantSource clock) {
    this.onBehalf = onBehalf;
    this.routes = routes;
    this.own = own;
    this.clock = clock;
    this.permits = new Semaphore(properties.atOnce());
  }

  /// An export that is under way, until it is closed.
  public interface Running extends Iterator<byte[]>, AutoCloseable {

    @Override
    void close();
  }

  /// Begins. Lines are gathered as they are taken; each ends with a line feed.
  ///
  /// @return to be closed, and for one thread at a time; fails on the way with
  ///   [chat.parlance.gateway.behalf.NoAnswerException] if a service stops to answer
  /// @throws TooManyExportsException if too many are under way
  /// @throws chat.parlance.gateway.behalf.NoAnswerException if the first service doesn't answer
  public Running begin(BareJid account) {
    if (!permits.tryAcquire()) {
      throw new TooManyExportsException();
    }
    try {
      return new Run(lines(account), permits);
    } catch (RuntimeException e) {
      permits.release();
      throw e;
    }
  }

  private Iterator<byte[]> lines(BareJid account) {
    var held = own.get().flatMap(data -> data.of(account)).toList();
    List<Map.Entry<String, Iterator<byte[]>>> services =
        routes.table().accountInboxes().stream()
            .sorted(Comparator.comparing(Inbox::name))
            .map(inbox -> service(inbox, account))
            .toList();
    return new ExportLines(account, held, services, clock);
  }

  private Map.Entry<String, Iterator<byte[]>> service(Inbox inbox, BareJid account) {
    return Map.entry(inbox.name(), new ServiceLines(onBehalf, inbox, account));
  }
}
