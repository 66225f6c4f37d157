package chat.parlance.log.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Stanzas;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EdgeRecordTest {

  private static final Element STANZA =
      Stanzas.element("<message xmlns='jabber:client' id='m'><body>hi</body></message>");
  private static final Origin ORIGIN = Origin.ofEffect("messaging-3.1", 17, 2);

  private static EdgeRecord coded(EdgeRecord record) throws BadRecordException {
    var raw = record.encode();
    assertThat(raw.key()).isNull();
    return EdgeRecord.decode(raw.value(), raw);
  }

  @Nested
  class GivenSessionsInTwoSlots {

    private final List<SessionAddress> sessions =
        List.of(new SessionAddress(1, 9), new SessionAddress(0, 4), new SessionAddress(1, 2));
    private final List<EdgeRecord.ForSlot> records =
        EdgeRecord.deliveries(sessions, STANZA, Undelivered.RETURN, ORIGIN, null);

    @Test
    void whenAStanzaIsForAll_thenThereIsOneRecordForEachSlot() {
      assertThat(records).extracting(EdgeRecord.ForSlot::slot).containsExactly(1, 0);
      assertThat(records.getFirst().record().numbers()).containsExactly(9, 2);
      assertThat(records.getLast().record().numbers()).containsExactly(4);
    }

    @Test
    void whenDecoded_thenEachNamesAllTargets() throws BadRecordException {
      var delivery = (EdgeRecord.Delivery) coded(records.getFirst().record());

      assertThat(delivery.numbers()).containsExactly(9, 2);
      assertThat(delivery.targets()).containsExactlyInAnyOrderElementsOf(sessions);
      assertThat(delivery.undelivered()).isEqualTo(Undelivered.RETURN);
      assertThat(delivery.origin()).isEqualTo(ORIGIN);
      assertThat(delivery.stanza()).isEqualTo(STANZA);
    }
  }

  @Nested
  class GivenOneSession {

    @Test
    void whenAStanzaIsForIt_thenNoTargetsAreNamed() throws BadRecordException {
      var records =
          EdgeRecord.deliveries(
              List.of(new SessionAddress(2, 5)), STANZA, Undelivered.DROP, ORIGIN, "00-a-b-01");

      var delivery = (EdgeRecord.Delivery) coded(records.getFirst().record());

      assertThat(delivery.targets()).isEmpty();
      assertThat(delivery.undelivered()).isEqualTo(Undelivered.DROP);
      assertThat(delivery.traceparent()).isEqualTo("00-a-b-01");
    }
  }

  @Nested
  class GivenTheEndOfASession {

    @Test
    void whenThereIsAStreamError_thenItIsKept() throws BadRecordException {
      for (var condition : StreamError.Condition.values()) {
        var close = new EdgeRecord.Close(7, condition, ORIGIN, null);

        assertThat(coded(close)).isEqualTo(close);
      }
    }

    @Test
    void whenThereIsNone_thenThereIsNone() throws BadRecordException {
      var close = new EdgeRecord.Close(7, null, ORIGIN, null);

      assertThat(coded(close)).isEqualTo(close);
    }
  }

  @Nested
  class GivenARecordThatIsNotAllowed {

    @Test
    void whenItHasNoSessions_thenItIsRefused() {
      var fields = List.of(Field.of("v", "1"), Field.of("kind", "stanza"));
      var raw = new RawRecord(null, STANZA.bytes(), fields);

      assertThatThrownBy(() -> EdgeRecord.decode(raw.value(), raw))
          .isInstanceOf(BadRecordException.class);
    }

    @Test
    void whenASessionIsNoNumber_thenItIsRefused() {
      var fields =
          List.of(
              Field.of("v", "1"),
              Field.of("kind", "stanza"),
              Field.of("to", "4,x"),
              Field.of("undelivered", "drop"));
      var raw = new RawRecord(null, STANZA.bytes(), fields);

      assertThatThrownBy(() -> EdgeRecord.decode(raw.value(), raw))
          .isInstanceOf(BadRecordException.class);
    }
  }

  @Nested
  class GivenAnArchivedStanza {

    @Test
    void whenDecoded_thenItIsWhatItWas() throws BadRecordException {
      var archived =
          new ArchiveRecord(BareJid.of("juliet@example.com"), STANZA, "00abc", ORIGIN, null);
      var raw = archived.encode();

      assertThat(ArchiveRecord.decode(Objects.requireNonNull(raw.key()), raw.value(), raw))
          .isEqualTo(archived);
    }
  }
}
