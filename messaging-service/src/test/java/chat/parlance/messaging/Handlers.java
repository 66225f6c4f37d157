package chat.parlance.messaging;

import chat.parlance.log.Handler;
import chat.parlance.messaging.account.AccountConfiguration;
import chat.parlance.messaging.authorization.AuthorizationConfiguration;
import chat.parlance.messaging.blocking.BlockingConfiguration;
import chat.parlance.messaging.delivery.DeliveryConfiguration;
import chat.parlance.messaging.delivery.DeliveryProperties;
import chat.parlance.messaging.delivery.Placement;
import chat.parlance.messaging.delivery.UnknownAccounts;
import chat.parlance.messaging.offline.OfflineConfiguration;
import chat.parlance.messaging.offline.OfflineLimits;
import chat.parlance.messaging.offline.OfflineProperties;
import chat.parlance.messaging.offline.OfflineStorage;
import chat.parlance.messaging.resend.ResendConfiguration;
import chat.parlance.messaging.resend.Resends;
import chat.parlance.messaging.returned.ReturnedConfiguration;
import chat.parlance.messaging.session.SessionConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/// All handlers of the service in their order, put together without Spring.
public final class Handlers {

  private Handlers() {}

  public static List<Handler<?>> all() {
    return with(storage(1000, 1 << 20), UnknownAccounts.IGNORE);
  }

  /// A storage that one sender may fill.
  public static OfflineStorage storage(int maxMessages, long maxSize) {
    var limits = new OfflineLimits(maxMessages, maxSize);
    return new OfflineStorage(limits, limits);
  }

  public static List<Handler<?>> with(OfflineStorage storage, UnknownAccounts unknownAccounts) {
    var placement = new Placement(storage);
    return Stream.of(
            new AccountConfiguration().messagingAccounts(),
            new BlockingConfiguration().messagingBlocking(),
            new SessionConfiguration().messagingSessions(),
            new AuthorizationConfiguration().messagingAuthorization(),
            new DeliveryConfiguration()
                .messagingDelivery(
                    placement, new Resends(4), new DeliveryProperties(unknownAccounts)),
            new ReturnedConfiguration().messagingReturned(placement),
            new OfflineConfiguration()
                .messagingOffline(
                    storage,
                    new OfflineProperties(
                        1000, DataSize.ofMegabytes(1), 25, Duration.ofMinutes(5))),
            new ResendConfiguration().messagingResendErasure())
        .flatMap(feature -> feature.handlers().stream())
        .<Handler<?>>map(handler -> handler)
        .toList();
  }
}
