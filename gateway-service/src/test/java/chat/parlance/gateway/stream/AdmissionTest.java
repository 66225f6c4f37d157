package chat.parlance.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.websocket.Admission;
import chat.parlance.gateway.websocket.Refusal;
import chat.parlance.gateway.websocket.UpgradeRequest;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final String CLIENT = "192.0.2.1";
  private static final String PROXY = "192.0.2.99";

  private final StreamServer server = new Rig().server();
  private final List<EmbeddedChannel> channels = new ArrayList<>();

  @AfterEach
  void close() {
    channels.forEach(EmbeddedChannel::finishAndReleaseAll);
  }

  private EmbeddedChannel channel(String address) {
    var remote = new InetSocketAddress(InetAddress.ofLiteral(address), 5222);
    var channel =
        new EmbeddedChannel() {
          @Override
          protected SocketAddress remoteAddress0() {
            return remote;
          }
        };
    channels.add(channel);
    return channel;
  }

  private boolean connects(String address) {
    return server.connected(channel(address));
  }

  private Admission admit(EmbeddedChannel channel, String forwarded) {
    var headers = Map.of("x-forwarded-for", forwarded);
    var admission = server.admit(new UpgradeRequest("GET /ws HTTP/1.1", headers), channel);
    if (admission instanceof Admission.Granted(var connection)) {
      channel.pipeline().addLast(connection);
    }
    return admission;
  }

  @Nested
  class GivenAClientWithTwoConnections {

    private final EmbeddedChannel first = channel(CLIENT);
    private final EmbeddedChannel second = channel(CLIENT);

    GivenAClientWithTwoConnections() {
      server.connected(first);
      server.connected(second);
    }

    @Test
    void whenAnotherComes_thenItMayNotStayWhateverItWants() {
      assertThat(connects(CLIENT)).isFalse();
      assertThat(connects("192.0.2.2")).isTrue();
    }

    @Test
    void whenBothBecomeWebSockets_thenNoneIsCountedTwice() {
      assertThat(admit(first, "")).isInstanceOf(Admission.Granted.class);
      assertThat(admit(second, "")).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void whenOneIsClosed_thenThereIsRoomForOneMore() {
      admit(first, "");
      first.close().syncUninterruptibly();

      assertThat(connects(CLIENT)).isTrue();
      assertThat(connects(CLIENT)).isFalse();
    }
  }

  @Nested
  class GivenManyWithoutASession {

    private Admission come(int host) {
      return admit(channel("192.0.2." + host), "");
    }

    @Test
    void whenAnotherComes_thenItMustWaitUntilOneIsGone() {
      for (int i = 1; i <= 4; i++) {
        assertThat(come(i)).isInstanceOf(Admission.Granted.class);
      }
      assertThat(come(5)).isEqualTo(new Admission.Refused(Refusal.UNAVAILABLE));

      channels.getFirst().close().syncUninterruptibly();

      assertThat(come(6)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void whenTheyHaveSessions_thenOthersMayCome() {
      var bound = new ArrayList<Client>();
      for (int i = 0; i < 4; i++) {
        bound.add(Client.bound(server));
      }

      assertThat(come(1)).isInstanceOf(Admission.Granted.class);
      bound.forEach(client -> client.channel.finishAndReleaseAll());
      for (int i = 2; i <= 4; i++) {
        assertThat(come(i)).isInstanceOf(Admission.Granted.class);
      }
      assertThat(come(5)).isInstanceOf(Admission.Refused.class);
    }
  }

  @Nested
  class GivenAProxy {

    @Test
    void whenItHasManyConnections_thenItsClientsAreCounted() {
      var admissions = new ArrayList<Admission>();
      for (int i = 0; i < 3; i++) {
        var channel = channel(PROXY);
        assertThat(server.connected(channel)).isTrue();
        admissions.add(admit(channel, CLIENT));
      }

      assertThat(admissions).last().isEqualTo(new Admission.Refused(Refusal.TOO_MANY));
      assertThat(admit(channel(PROXY), "192.0.2.2")).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void whenAClientsConnectionIsClosed_thenThereIsRoomForOneMore() {
      admit(channel(PROXY), CLIENT);
      admit(channel(PROXY), CLIENT);
      channels.getFirst().close().syncUninterruptibly();

      assertThat(admit(channel(PROXY), CLIENT)).isInstanceOf(Admission.Granted.class);
    }
  }
}
