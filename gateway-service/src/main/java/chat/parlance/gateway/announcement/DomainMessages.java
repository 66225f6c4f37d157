package chat.parlance.gateway.announcement;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.Origin;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Sends a message from the domain to sessions of this gateway, by the log like all that a session
/// gets, and some at a time so that others' stanzas find their way between.
public final class DomainMessages {

  static final int BATCH = 500;

  /// How many sessions it was for, and for how many it is durable.
  public record Reached(int written, int sessions) {

    Reached and(Reached other) {
      return new Reached(written + other.written, sessions + other.sessions);
    }
  }

  private final HostedDomain domain;
  private final StanzaLog log;
  private final Duration patience;

  /// @param patience how long a batch may take to be durable
  public DomainMessages(HostedDomain domain, StanzaLog log, Duration patience) {
    this.domain = domain;
    this.log = log;
    this.patience = patience;
  }

  /// Returns when all of it is durable, or a batch isn't in time; those after it aren't sent then.
  ///
  /// @param source names what sends them, see [Origin]
  /// @param sequence grows with every message of the source
  public Reached send(List<Session> sessions, String source, long sequence, String text) {
    var origin = new Origin(source, sequence);
    int written = 0;
    for (int from = 0; from < sessions.size(); from += BATCH) {
      var batch = sessions.subList(from, Math.min(from + BATCH, sessions.size()));
      int done = write(batch, origin, text);
      written += done;
      if (done < batch.size()) {
        break;
      }
    }
    return new Reached(written, sessions.size());
  }

  private int write(List<Session> batch, Origin origin, String text) {
    var left = new CountDownLatch(batch.size());
    for (var session : batch) {
      log.answer(session.address(), message(session, origin, text), origin, left::countDown);
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

  private Element message(Session session, Origin origin, String text) {
    return Element.builder("message", Stanza.NAMESPACE)
        .attribute("from", domain.domain())
        .attribute("to", session.jid().toString())
        .attribute("id", origin.toString())
        .attribute("type", "headline")
        .child(Element.builder("body", Stanza.NAMESPACE).text(text).build())
        .build();
  }
}
