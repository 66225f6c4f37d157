package chat.parlance.log.runtime;

import chat.parlance.log.Inbox;
import chat.parlance.log.envelope.Envelope;
import java.time.Instant;

/// A record of an inbox with its place there.
///
/// @param timestampMillis when it was written
public record Received(
    Inbox inbox, int partition, long offset, long timestampMillis, Envelope envelope) {

  String id() {
    return inbox.name() + "-" + partition + "-" + offset;
  }

  Instant timestamp() {
    return Instant.ofEpochMilli(timestampMillis);
  }
}
