package chat.parlance.log.broker;

import org.apache.kafka.clients.producer.Producer;

/// A producer whose records wait until who gave them says that they are all for now, and are then
/// written by that thread.
public interface Pushed {

  /// Writes them, for as long as it takes.
  void push();

  /// Writes them if that can be done at once and without waiting for a disk.
  ///
  /// @return whether all were; if not, [#push] is to be called by a thread that has time
  boolean tryPush();

  /// Writes what a producer was given, if it waits for that.
  static void push(Producer<?, ?> producer) {
    if (producer instanceof Pushed pushed) {
      pushed.push();
    }
  }
}
