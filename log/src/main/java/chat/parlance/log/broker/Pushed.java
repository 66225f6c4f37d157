package chat.parlance.log.broker;

import org.apache.kafka.clients.producer.Producer;

/// A producer whose records wait until who gave them says that they are all for now, and are then
/// written by that thread.
public interface Pushed {

  /// Writes them.
  void push();

  /// Writes what a producer was given, if it waits for that.
  static void push(Producer<?, ?> producer) {
    if (producer instanceof Pushed pushed) {
      pushed.push();
    }
  }
}
