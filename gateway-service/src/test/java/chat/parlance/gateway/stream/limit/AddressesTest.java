package chat.parlance.gateway.stream.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.limit.Network;
import chat.parlance.gateway.limit.TrustedProxies;
import chat.parlance.gateway.websocket.UpgradeRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  private final Addresses addresses =
      new Addresses(2, new TrustedProxies(List.of("10.0.0.0/9", "2001:db8::1")));

  private String client(String socket, String forwarded) {
    var request = new UpgradeRequest("GET /ws HTTP/1.1", Map.of("x-forwarded-for", forwarded));
    return addresses
        .of(new InetSocketAddress(Network.literal(socket), 1), request)
        .getHostAddress();
  }

  @Nested
  class GivenAProxy {

    @ParameterizedTest
    @CsvSource({
      "10.1.2.3, 192.0.2.1, 192.0.2.1",
      "10.1.2.3, '203.0.113.9, 192.0.2.1, 10.9.9.9', 192.0.2.1",
      "2001:db8:0:0:0:0:0:1, 192.0.2.1, 192.0.2.1",
      "10.200.2.3, 192.0.2.1, 10.200.2.3",
      "192.0.2.7, 192.0.2.1, 192.0.2.7",
      "10.1.2.3, example.com, 10.1.2.3",
      "10.1.2.3, '', 10.1.2.3"
    })
    void whenItSaysForWhom_thenItIsBelievedIfItIsTrusted(
        String socket, String forwarded, String expected) {
      assertThat(client(socket, forwarded)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/8", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", ""})
    void whenItsNetworkIsNone_thenItIsRefused(String network) {
      assertThatThrownBy(() -> new TrustedProxies(List.of(network)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenAHost {

    private final InetAddress host = Network.literal("2001:db8:1:2::1");
    private final InetAddress sameHost = Network.literal("2001:db8:1:2::ffff");
    private final InetAddress other = Network.literal("2001:db8:1:3::1");

    @Test
    void whenItHasEnough_thenItGetsNoMoreUntilOneIsGone() {
      assertThat(addresses.enter(host)).isTrue();
      assertThat(addresses.enter(sameHost)).isTrue();

      assertThat(addresses.enter(host)).isFalse();
      assertThat(addresses.enter(other)).isTrue();
      addresses.leave(sameHost);

      assertThat(addresses.enter(host)).isTrue();
    }

    @Test
    void whenItIsThisMachine_thenItIsNotCounted() {
      for (int i = 0; i < 10; i++) {
        assertThat(addresses.enter(InetAddress.getLoopbackAddress())).isTrue();
      }
    }
  }
}
