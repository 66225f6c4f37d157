package chat.parlance.gateway.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.broker.claim.Heartbeat;
import chat.parlance.gateway.delivery.LastOfSource;
import chat.parlance.gateway.session.sm.Checkpoint;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EdgeJsonTest {

  /// As it is written: what a later version changes must still read this.
  private static final String CHECKPOINT =
      """
      {"jid":"juliet@example.com/balcony","phase":"LIVE","token":"h",\
      "handled":{"count":3,"base":1},\
      "acknowledged":{"count":5,"base":2,"offset":77,"answered":4}}\
      """;

  private static Checkpoint read(String json) {
    return EdgeJson.checkpoint(json.getBytes(UTF_8));
  }

  @Nested
  class GivenACheckpoint {

    @Test
    void whenWritten_thenItIsStillThis() {
      assertThat(new String(EdgeJson.write(read(CHECKPOINT)), UTF_8))
          .isEqualToIgnoringWhitespace(CHECKPOINT);
    }

    @Test
    void whenANewerVersionWroteMore_thenThatIsPassedOver() {
      assertThat(read(CHECKPOINT.replace("\"token\"", "\"mood\":1,\"token\"")))
          .isEqualTo(read(CHECKPOINT));
    }

    @Test
    void whenAnOlderVersionWroteLess_thenItIsRead() {
      var less = CHECKPOINT.replace(",\"answered\":4", "").replace(",\"offset\":77", "");

      var acknowledged = read(less).acknowledged();

      assertThat(acknowledged).isEqualTo(new Checkpoint.Acknowledged(5, 2, 0, 0));
    }
  }

  @Nested
  class GivenSources {

    @Test
    void whenWritten_thenTheyAreRead() {
      var sources = List.of(new LastOfSource("messaging-3.17", 8 << 16, 4294967301L));

      assertThat(EdgeJson.sources(EdgeJson.write(sources))).isEqualTo(sources);
    }
  }

  @Nested
  class GivenAHeartbeatWithoutAName {

    @Test
    void whenRead_thenItHasNone() {
      var heartbeat = EdgeJson.heartbeat("{\"slot\":1,\"epoch\":2}".getBytes(UTF_8));

      assertThat(heartbeat).isEqualTo(new Heartbeat(1, 2, null));
    }
  }
}
