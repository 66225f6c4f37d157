package chat.parlance.gateway.admin.command;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.OnlineAccounts;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.Origin;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Sends a message from the domain to every session of this gateway, by the log like all that a
/// session gets, and some at a time so that others' stanzas find their way between.
final class Broadcast {

  static final int BATCH = 500;

  /// How many sessions it was for, and for how many it is durable.
  record Reached(int written, int sessions) {}

  private final HostedDomain domain;
  private final OnlineAccounts online;
  private final StanzaLog log;
  private final Duration patience;

  /// Counts upwards through restarts too: a session drops what isn't newer than the last.
  private final AtomicLong sequence;

  /// @param patience how long a batch may take to be durable
  Broadcast(
      HostedDomain domain,
      OnlineAccounts online,
      StanzaLog log,
      InstantSource clock,
      Duration patience) {
    this.domain = domain;
    this.online = online;
    this.log = log;
    this.patience = patience;
    this.sequence = new AtomicLong(TimeUnit.MILLISECONDS.toMicros(clock.millis()));
  }

  /// Returns when all of it is durable, or a batch isn't in time; those after it aren't sent then.
  Reached send(String text) {
    var id = UUID.randomUUID().toString();
    var sessions = online.accounts().stream().flatMap(online::of).toList();
    int written = 0;
    for (int from = 0; from < sessions.size(); from += BATCH) {
      var batch = sessions.subList(from, Math.min(from + BATCH, sessions.size()));
      int done = write(batch, id, text);
      written += done;
      if (done < batch.size()) {
        break;
      }
    }
    return new Reached(written, sessions.size());
  }

  private int write(List<Session> batch, String id, String text) {
    var left = new CountDownLatch(batch.size());
    for (var session : batch) {
      var address = session.address();
      var origin = new Origin("announcements-" + address.slot(), sequence.incrementAndGet());
      log.answer(address, message(session, id, text), origin, left::countDown);
    }
    await(left);
    return batch.size() - (int) left.getCount();
  }

  private void await(CountDownLatch left) {
    try {
      var _ = left.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Element message(Session session, String id, String text) {
    return Element.builder("message", Stanza.NAMESPACE)
        .attribute("from", domain.domain())
        .attribute("to", session.jid().toString())
        .attribute("id", id)
        .attribute("type", "headline")
        .child(Element.builder("body", Stanza.NAMESPACE).text(text).build())
        .build();
  }
}
