package chat.parlance.gateway.broker;

import static java.util.stream.Collectors.joining;

import chat.parlance.log.Inbox;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The services that have to be known before anybody is served: what is sent to one that isn't, or
/// announced, never reaches it. What a service declared once is in the log for ever, so only the
/// first start has to wait. Thread-safe.
final class AwaitedServices {

  private static final Logger log = LoggerFactory.getLogger(AwaitedServices.class);
  private static final Duration REMINDER = Duration.ofMinutes(1);

  private final Set<Inbox> missing;

  AwaitedServices(Collection<Inbox> inboxes) {
    this.missing = new HashSet<>(inboxes);
  }

  synchronized void declared(Inbox inbox) {
    if (missing.remove(inbox)) {
      notifyAll();
    }
  }

  /// The names of those that aren't known yet, or nothing.
  synchronized String missing() {
    return missing.stream().map(Inbox::name).sorted().collect(joining(", "));
  }

  /// Waits until all are known; says for which, and again when that changes and now and then.
  synchronized void await() throws InterruptedException {
    while (!missing.isEmpty()) {
      log.atInfo().addKeyValue("inboxes", missing()).log("services_awaited");
      wait(REMINDER.toMillis());
    }
  }
}
