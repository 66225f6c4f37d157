package chat.parlance.gateway.announcement;

import static java.util.Comparator.comparingLong;

import chat.parlance.gateway.account.HostedDomain;
import chat.parlance.gateway.routing.StanzaLog;
import chat.parlance.gateway.session.Session;
import chat.parlance.log.Origin;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends a message from the domain to sessions of this gateway, by the log like all that a session
/// gets, and some at a time so that others' stanzas find their way between.
public final class DomainMessages {

  static final int BATCH = 500;

  /// More sessions than a gateway ever has.
  static final int MOST = 1_000_000;

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

  private record Recipient(Session session, @Nullable Origin origin) {}

  /// Sends what nobody sends again. Returns when all of it is durable, or a batch isn't in time;
  /// those after it aren't sent then.
  public Reached send(List<Session> sessions, String id, String text) {
    return send(sessions.stream().map(it -> new Recipient(it, null)).toList(), message(id, text));
  }

  /// Sends what may be asked for again after a restart, so that it counts once. A slot has one
  /// memory of a source for all its sessions, so each of them has a sequence of its own: in the
  /// order in which sessions began, which is the same when it is asked for again.
  ///
  /// @param first of [#MOST] that nothing else has
  Reached sendOnce(List<Session> sessions, Origin first, String text) {
    var recipients = new ArrayList<Recipient>(sessions.size());
    sessions.stream()
        .sorted(comparingLong(session -> session.address().number()))
        .forEachOrdered(session -> {
          var origin = new Origin(first.source(), first.sequence() + recipients.size());
          recipients.add(new Recipient(session, origin));
        });
    return send(recipients, message(first.toString(), text));
  }

  private Reached send(List<Recipient> recipients, Element message) {
    int written = 0;
    for (int from = 0; from < recipients.size(); from += BATCH) {
      var batch = recipients.subList(from, Math.min(from + BATCH, recipients.size()));
      int done = write(batch, message);
      written += done;
      if (done < batch.size()) {
        break;
      }
    }
    return new Reached(written, recipients.size());
  }

  private int write(List<Recipient> batch, Element message) {
    var left = new CountDownLatch(batch.size());
    for (var recipient : batch) {
      var session = recipient.session();
      var own = message.withAttribute("to", session.jid().toString());
      log.answer(session.address(), own, recipient.origin(), left::countDown);
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

  private Element message(String id, String text) {
    return Element.builder("message", Stanza.NAMESPACE)
        .attribute("from", domain.domain())
        .attribute("id", id)
        .attribute("type", "headline")
        .child(Element.builder("body", Stanza.NAMESPACE).text(text).build())
        .build();
  }
}
