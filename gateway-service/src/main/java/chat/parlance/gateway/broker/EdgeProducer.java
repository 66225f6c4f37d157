package chat.parlance.gateway.broker;

import chat.parlance.gateway.erasure.Place;
import chat.parlance.log.AccountEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the other features of the gateway put on the log.
public interface EdgeProducer {

  /// Publishes to the `accounts` topic and to every inbox that declared a route of account events.
  /// Thread-safe, never blocks.
  ///
  /// @return where each inbox has it, when all of it is durable
  CompletionStage<List<Place>> publish(AccountEvent event);
}
