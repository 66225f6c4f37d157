package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;
import java.util.Map;

/// How far services have come. Blocks.
public interface ServiceProgress {

  /// For each partition, the first record that the service may not have done with for good.
  ///
  /// @throws chat.parlance.log.broker.LogUnavailableException if that can't be had now
  Map<Integer, Long> passed(Inbox inbox);

  /// The place behind the last record of each partition.
  ///
  /// @throws chat.parlance.log.broker.LogUnavailableException if that can't be had now
  Map<Integer, Long> ends(Inbox inbox);
}
