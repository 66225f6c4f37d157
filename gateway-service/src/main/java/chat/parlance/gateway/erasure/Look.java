package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One look at how far the services are, for any number of erasures.
final class Look {

  private final ServiceProgress progress;
  private final Instant now;
  private final Map<Inbox, Map<Integer, Long>> passed = new HashMap<>();

  Look(ServiceProgress progress, Instant now) {
    this.progress = progress;
    this.now = now;
  }

  /// The erasure as it is now.
  Erasure at(Erasure erasure) {
    var seen = erasure.each(this::at);
    if (!seen.isErased() || seen.finished() != null) {
      return seen;
    }
    if (seen.ends().isEmpty()) {
      var inboxes = seen.inboxes().stream();
      seen = seen.following(inboxes.collect(Collectors.toMap(it -> it, progress::ends)));
      passed.clear();
    }
    boolean over =
        seen.ends().entrySet().stream().allMatch(end -> isPast(end.getKey(), end.getValue()));
    return over ? seen.finished(now) : seen;
  }

  private Erasure.Part at(Erasure.Part part) {
    var place = part.place();
    return place != null
            && part.isOpen()
            && passed(place.inbox(), place.partition()) > place.offset()
        ? new Erasure.Part(part.service(), place, now)
        : part;
  }

  private boolean isPast(Inbox inbox, Map<Integer, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> passed(inbox, end.getKey()) >= end.getValue());
  }

  /// A partition without a place is one that the service has read nothing of.
  private long passed(Inbox inbox, int partition) {
    return passed.computeIfAbsent(inbox, progress::passed).getOrDefault(partition, 0L);
  }
}
