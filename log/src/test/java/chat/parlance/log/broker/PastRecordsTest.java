package chat.parlance.log.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Inbox;
import chat.parlance.log.StanzaIds;
import chat.parlance.log.StanzaIds.Place;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.envelope.Envelope;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PastRecordsTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final TopicPartition PARTITION = new TopicPartition("inbox.messaging", 1);
  private static final byte[] MESSAGE =
      "<message xmlns='jabber:client' from='romeo@example.com/x'/>".getBytes(UTF_8);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final PastRecords past = new PastRecords(() -> consumer, Inbox.MESSAGING);

  {
    var nodes = new Node[0];
    consumer.updatePartitions(
        "inbox.messaging",
        List.of(
            new PartitionInfo("inbox.messaging", 0, Node.noNode(), nodes, nodes),
            new PartitionInfo("inbox.messaging", 1, Node.noNode(), nodes, nodes)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 10L));
    consumer.updateEndOffsets(Map.of(PARTITION, 20L));
  }

  private void holds(long offset, Envelope envelope) {
    var raw = envelope.encode();
    var headers = new RecordHeaders();
    raw.headers().forEach(field -> headers.add(field.name(), field.value()));
    consumer.schedulePollTask(() ->
        consumer.addRecord(
            new ConsumerRecord<>(
                "inbox.messaging",
                1,
                offset,
                NOON.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                0,
                raw.key(),
                raw.value(),
                headers,
                Optional.empty())));
  }

  private static Envelope message() {
    var stanza = Stanza.ofTrusted(Element.ofTrusted(MESSAGE));
    return new Envelope(JULIET, new StanzaPayload(stanza), null, null, null);
  }

  @Nested
  class GivenARecord {

    @Test
    void whenItsPlaceIsAskedFor_thenItIsThere() {
      holds(15, message());

      var found = past.at(new Place(1, 15));

      assertThat(found.envelope().key()).isEqualTo(JULIET);
      assertThat(found.at()).isEqualTo(NOON);
    }

    @Test
    void whenOnlyALaterOneIsLeft_thenThereIsNone() {
      holds(16, message());

      assertThat(past.at(new Place(1, 15))).isNull();
    }
  }

  @Nested
  class GivenAPlaceOutsideOfTheLog {

    @Test
    void whenItIsAskedFor_thenThereIsNone() {
      assertThat(past.at(new Place(1, 9))).isNull();
      assertThat(past.at(new Place(1, 20))).isNull();
      assertThat(past.at(new Place(2, 15))).isNull();
    }
  }

  @Nested
  class GivenALogThatIsAway {

    @Test
    void whenAPlaceIsAskedFor_thenThatFails() {
      consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("away")));

      assertThatThrownBy(() -> past.at(new Place(1, 15))).isInstanceOf(KafkaException.class);
    }
  }

  @Nested
  class GivenAnId {

    @Test
    void whenItIsOfAPlace_thenThatIsRead() {
      assertThat(StanzaIds.placeOf(StanzaIds.of("messaging-1-15"))).isEqualTo(new Place(1, 15));
      assertThat(StanzaIds.placeOf(StanzaIds.of("messaging-1023-36028797018963967")))
          .isEqualTo(new Place(1023, 36028797018963967L));
    }

    @Test
    void whenItIsAnother_thenThereIsNoPlace() {
      for (var id : List.of("", "28482-98726-73623", "0000000000iol", "00000000000000")) {
        assertThat(StanzaIds.placeOf(id)).isNull();
      }
    }
  }
}
