package chat.parlance.log.broker.loop;

import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.LogProperties;
import chat.parlance.log.broker.restore.Standbys;
import chat.parlance.log.fact.FactStore;
import chat.parlance.log.runtime.Dispatcher;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/// What every thread of a service needs.
///
/// @param logId names the log, see [chat.parlance.log.fact.StoredFact]
/// @param standbys absent if this process keeps none
public record Setup(
    Inbox inbox,
    Dispatcher dispatcher,
    FactStore store,
    LogProperties properties,
    KafkaClients clients,
    MeterRegistry registry,
    String logId,
    Slots slots,
    @Nullable Standbys standbys) {}
