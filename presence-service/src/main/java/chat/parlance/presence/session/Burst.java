package chat.parlance.presence.session;

import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A session has just changed its presence, so what it says next may wait.
///
/// @param untilMillis when the burst ends, since the epoch
/// @param said what everybody has heard, where that isn't the newest any more
public record Burst(long untilMillis, @Nullable Element said) {

  boolean isOver(Instant now) {
    return now.toEpochMilli() >= untilMillis;
  }
}
