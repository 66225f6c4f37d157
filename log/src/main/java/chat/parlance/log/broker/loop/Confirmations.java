package chat.parlance.log.broker.loop;

import java.util.ArrayDeque;

/// How far a partition is decided, and how far what that caused is on the log: in the order of the
/// passes over it.
final class Confirmations {

  private final ArrayDeque<Flight> flights = new ArrayDeque<>();
  private long passed;
  private long confirmed;

  Confirmations(long committed) {
    this.passed = committed;
    this.confirmed = committed;
  }

  /// Whether the last pass ended before this place.
  boolean isBefore(long undecided) {
    return undecided > passed;
  }

  /// A pass is over. One that decided nothing, for want of room or facts, leaves no trace.
  ///
  /// @param undecided the first record that isn't decided
  void add(Flight flight, long undecided) {
    if (flight.close(undecided) && undecided == passed) {
      return;
    }
    passed = undecided;
    flights.addLast(flight);
  }

  /// Everything before this place is decided, and what it caused is on the log.
  long confirmed() {
    while (!flights.isEmpty() && flights.getFirst().isConfirmed()) {
      confirmed = Math.max(confirmed, flights.removeFirst().low());
    }
    return confirmed;
  }
}
