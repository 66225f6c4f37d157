package chat.parlance.gateway.delivery;

import chat.parlance.log.envelope.EdgeRecord;

/// Takes the records of this slot's partition of `deliveries`, in their order.
public interface DeliverySink {

  void take(long offset, EdgeRecord record);

  /// A record that couldn't be read lies at this place.
  ///
  /// @return to be run when it was put aside
  Runnable unreadable(long offset);

  /// Everything that was there at the start has been taken.
  void caughtUp();
}
