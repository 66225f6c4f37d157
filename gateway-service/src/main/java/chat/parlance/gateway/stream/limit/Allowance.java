package chat.parlance.gateway.stream.limit;

import java.util.concurrent.TimeUnit;

/// A rate with a burst. What a client used of it is one number that the client's connection keeps:
/// the time at which its share will be whole again.
///
/// @param nanosEach how long one unit takes
/// @param burstNanos how far that time may lie ahead
public record Allowance(double nanosEach, long burstNanos) {

  public static Allowance of(long perSecond, long burst) {
    double nanosEach = (double) TimeUnit.SECONDS.toNanos(1) / perSecond;
    return new Allowance(nanosEach, (long) (nanosEach * burst));
  }

  /// The number after so many units more.
  public long used(long before, long now, long units) {
    long from = before - now > 0 ? before : now;
    return from + (long) (units * nanosEach);
  }

  /// For how long nothing more may come; 0 or less for not at all.
  public long waitNanos(long used, long now) {
    return used - now - burstNanos;
  }
}
