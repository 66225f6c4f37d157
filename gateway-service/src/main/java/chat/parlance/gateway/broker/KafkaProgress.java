package chat.parlance.gateway.broker;

import chat.parlance.gateway.erasure.ServiceProgress;
import chat.parlance.log.Inbox;
import chat.parlance.log.broker.KafkaClients;
import chat.parlance.log.broker.Progress;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far services have come, by a client that is made when it is first needed.
final class KafkaProgress implements ServiceProgress, AutoCloseable {

  private final KafkaClients clients;
  private final String clientId;
  private @Nullable Progress progress;

  KafkaProgress(KafkaClients clients, String clientId) {
    this.clients = clients;
    this.clientId = clientId;
  }

  @Override
  public Map<Integer, Long> passed(Inbox inbox) {
    return progress().passed(inbox);
  }

  @Override
  public Map<Integer, Long> ends(Inbox inbox) {
    return progress().ends(inbox);
  }

  private synchronized Progress progress() {
    if (progress == null) {
      progress = new Progress(clients, clientId);
    }
    return progress;
  }

  @Override
  public synchronized void close() {
    if (progress != null) {
      progress.close();
    }
  }
}
