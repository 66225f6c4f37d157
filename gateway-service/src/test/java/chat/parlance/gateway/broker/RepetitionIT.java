package chat.parlance.gateway.broker;

import static chat.parlance.gateway.broker.GatewayRig.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.parlance.log.broker.LogProperties;
import chat.parlance.testkit.broker.EmbeddedBroker;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a service writes again is known, also to a gateway that doesn't read the first of it.
class RepetitionIT {

  private static final BareJid ACCOUNT = BareJid.of("juliet@example.com");

  @TempDir private static Path directory;

  @Test
  void whenWhatWasCommittedComesAgainAfterARestart_thenItIsDropped() {
    try (var broker = EmbeddedBroker.start(directory);
        var outlet = new ClientOutlet()) {
      var log = LogProperties.of(broker.bootstrapServers());
      try (var service = new FakeService(log)) {
        var first = new GatewayRig(log);
        await().atMost(LIMIT).until(() -> !first.routes.table().sessionInboxes().isEmpty());
        var session = ClientOutlet.completed(first.sessions.bind(ACCOUNT, null, outlet));
        var id = new String[1];
        outlet.onLoop(() -> id[0] = session.enable(true));
        service.deliver(session.address());
        service.deliver(session.address());
        await().atMost(LIMIT).until(() -> outlet.written.size() >= 2);
        outlet.onLoop(() -> session.acknowledged(2));
        await().atMost(LIMIT).until(() -> service.committed() == 2);
        first.crash();
        outlet.written.clear();
        service.deliver(session.address(), 1);
        service.deliver(session.address(), 2);
        var third = service.deliver(session.address());

        try (var second = new GatewayRig(log)) {
          ClientOutlet.completed(second.sessions.resume(ACCOUNT, id[0], 2, outlet));
          await().atMost(LIMIT).until(() -> outlet.written.contains(third));
        }

        assertThat(outlet.written.stream().filter(xml -> xml.startsWith("<message")))
            .containsExactly(third);
      }
    }
  }
}
