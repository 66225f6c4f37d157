package chat.parlance.log;

/// Where a session is reached inside the platform. A session keeps its address when its gateway
/// restarts.
///
/// @param slot the gateway's slot, which is its partition of `deliveries`
/// @param number unique in that slot for ever; 0 is the gateway itself, see [#ofGateway]
public record SessionAddress(int slot, long number) implements Comparable<SessionAddress> {

  public SessionAddress {
    if (slot < 0 || number < 0) {
      throw new IllegalArgumentException("a session address isn't negative");
    }
  }

  /// The gateway of a slot, where it asks for itself and no client does: it is trusted like a
  /// service.
  public static SessionAddress ofGateway(int slot) {
    return new SessionAddress(slot, 0);
  }

  /// Whether it is a gateway, and not a client's session.
  public boolean isGateway() {
    return number == 0;
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws IllegalArgumentException if it isn't that
  public static SessionAddress parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("a session address is slot/number");
    }
    return new SessionAddress(
        Integer.parseInt(text, 0, slash, 10), Long.parseLong(text, slash + 1, text.length(), 10));
  }

  @Override
  public int compareTo(SessionAddress other) {
    int bySlot = Integer.compare(slot, other.slot);
    return bySlot != 0 ? bySlot : Long.compare(number, other.number);
  }

  @Override
  public String toString() {
    return slot + "/" + number;
  }
}
