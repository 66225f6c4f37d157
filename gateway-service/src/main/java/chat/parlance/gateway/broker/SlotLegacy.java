package chat.parlance.gateway.broker;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the gateway that had the slot before left in it: sessions, if it isn't long gone, and how
/// far it was with what others write.
final class SlotLegacy {

  private static final Logger log = LoggerFactory.getLogger(SlotLegacy.class);

  private final CheckpointReader checkpoints;
  private final SlotParts parts;
  private final Duration longestSilence;

  private boolean resumable;

  /// @param longestSilence after which services may have forgotten what they had of a session
  SlotLegacy(CheckpointReader checkpoints, SlotParts parts, Duration longestSilence) {
    this.checkpoints = checkpoints;
    this.parts = parts;
    this.longestSilence = longestSilence;
  }

  /// Looks how long the slot was silent, before it isn't any more. What clients send again after
  /// too long could count twice, as services have forgotten what they had; so their sessions end,
  /// and they begin others.
  void look(int slot, InstantSource clock) {
    var last = parts.silence().lastOf(slot);
    var silence = last == null ? null : Duration.between(last, clock.instant());
    resumable = silence != null && silence.compareTo(longestSilence) < 0;
  }

  /// Takes it over.
  ///
  /// @param wanted whether sessions may go on
  void restore(boolean wanted) {
    var left = checkpoints.read();
    boolean goOn = resumable && wanted;
    if (!goOn && !left.sessions().isEmpty()) {
      log.atWarn().addKeyValue("sessions", left.sessions().size()).log("slot_not_resumable");
    }
    parts.sessions().restore(left.sessions(), goOn);
    parts.deliveries().restore(left.sources());
  }
}
