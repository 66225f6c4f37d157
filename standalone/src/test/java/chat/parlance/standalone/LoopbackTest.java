package chat.parlance.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LoopbackTest {

  @Nested
  class GivenAPortInUse {

    @Test
    void whenItIsPreferred_thenAnotherIsFound() throws Exception {
      try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        assertThat(Loopback.port(taken.getLocalPort()))
            .isPositive()
            .isNotEqualTo(taken.getLocalPort());
      }
    }
  }

  @Nested
  class GivenAFreePort {

    @Test
    void whenItIsPreferred_thenItIsTaken() {
      int free = Loopback.port(0);

      assertThat(Loopback.port(free)).isEqualTo(free);
    }

    /// A client that tries to connect there before the server listens would be given it itself.
    @Test
    void whenAnyWillDo_thenItIsNoneThatOutgoingConnectionsGet() {
      assertThat(Loopback.port(0)).isBetween(1024, 32_767);
    }
  }
}
