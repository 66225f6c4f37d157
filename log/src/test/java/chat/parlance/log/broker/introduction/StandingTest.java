package chat.parlance.log.broker.introduction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.broker.TopicNames;
import chat.parlance.log.envelope.HeaderNames;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static ConsumerRecord<byte[], byte[]> record(String value) {
    byte[] json = value == null ? null : value.getBytes(UTF_8);
    return new ConsumerRecord<>(TopicNames.SERVICES, 0, 7, "presence".getBytes(UTF_8), json);
  }

  private static String manifest(Route<?>... routes) {
    return ManifestCodec.write(new Manifest(Inbox.PRESENCE, List.of(routes), Set.of(), "1"));
  }

  @Nested
  class GivenNoManifest {

    @Test
    void whenNothingWasDeclared_thenNew() {
      assertThat(Standing.of(null)).isEqualTo(new Standing.New());
    }

    @Test
    void whenItWasTakenBack_thenNew() {
      assertThat(Standing.of(record(null))).isEqualTo(new Standing.New());
    }

    @Test
    void whenItCanNotBeRead_thenNew() {
      assertThat(Standing.of(record("{"))).isEqualTo(new Standing.New());
    }
  }

  @Nested
  class GivenAManifest {

    @Test
    void whenItDidNotFollowAccountsYet_thenNew() {
      assertThat(Standing.of(record(manifest(Route.sessions())))).isEqualTo(new Standing.New());
    }

    @Test
    void whenItFollowsAccounts_thenKnown() {
      assertThat(Standing.of(record(manifest(Route.accounts())))).isEqualTo(new Standing.Known());
    }

    @Test
    void whenItWasIntroducedThen_thenFromThatPlace() {
      var record = record(manifest(Route.accounts()));
      record.headers().add(HeaderNames.INTRODUCING, "42".getBytes(UTF_8));

      assertThat(Standing.of(record)).isEqualTo(new Standing.Introducing(42));
    }
  }
}
