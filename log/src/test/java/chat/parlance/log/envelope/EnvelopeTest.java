package chat.parlance.log.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Origin;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Stanzas;
import chat.parlance.log.Told;
import chat.parlance.log.Woken;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

  private static final BareJid JULIET = BareJid.of("juliet@example.com");
  private static final SessionAddress SESSION = new SessionAddress(3, 5L << 32 | 7);
  private static final Origin ORIGIN = Origin.ofSession(SESSION, 42);
  private static final String XML =
      "<message xmlns='jabber:client' from='romeo@example.net/o' to='juliet@example.com'/>";

  private static Envelope envelope(Payload payload) {
    return new Envelope(JULIET, payload, ORIGIN, SESSION, "00-abc-def-01");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  @Nested
  class GivenAStanza {

    private final Envelope envelope =
        envelope(new StanzaPayload(Stanzas.message("juliet@example.com")));

    @Test
    void whenEncoded_thenKeyAndHeadersAreText() {
      var record = envelope.encode();

      assertThat(text(record.key())).isEqualTo("juliet@example.com");
      assertThat(record.text("v")).isEqualTo("1");
      assertThat(record.text("kind")).isEqualTo("stanza");
      assertThat(record.text("origin")).isEqualTo("s3/21474836487:42");
      assertThat(record.text("session")).isEqualTo("3/21474836487");
      assertThat(record.text("traceparent")).isEqualTo("00-abc-def-01");
    }

    @Test
    void whenDecoded_thenItIsWhatItWas() throws BadRecordException {
      var decoded = Envelope.decode(envelope.encode());

      assertThat(decoded.key()).isEqualTo(JULIET);
      assertThat(decoded.origin()).isEqualTo(ORIGIN);
      assertThat(decoded.session()).isEqualTo(SESSION);
      assertThat(decoded.traceparent()).isEqualTo("00-abc-def-01");
      assertThat(text(decoded.encode().value())).isEqualTo(text(envelope.encode().value()));
    }
  }

  @Nested
  class GivenAnEvent {

    @Test
    void whenASessionEventIsDecoded_thenItIsWhatItWas() throws BadRecordException {
      for (var kind : SessionEvent.Kind.values()) {
        var event = new SessionEvent(FullJid.of("juliet@example.com/bal & 'cony'"), SESSION, kind);

        assertThat(Envelope.decode(envelope(event).encode()).payload()).isEqualTo(event);
      }
    }

    @Test
    void whenAnAccountEventIsDecoded_thenItIsWhatItWas() throws BadRecordException {
      for (var kind : AccountEvent.Kind.values()) {
        var event = new AccountEvent(JULIET, kind);

        assertThat(Envelope.decode(envelope(event).encode()).payload()).isEqualTo(event);
      }
    }
  }

  @Nested
  class GivenSomethingTold {

    @Test
    void whenWrittenAndRead_thenItIsTheSame() throws BadRecordException {
      var known = new Told(JULIET, "blocks", new ToldJson("blocks", "{\"text\":\"<&>\"}"));
      var gone = new Told(JULIET, "blocks", null);

      assertThat(Envelope.decode(envelope(known).encode()).payload()).isEqualTo(known);
      assertThat(Envelope.decode(envelope(gone).encode()).payload()).isEqualTo(gone);
    }
  }

  @Nested
  class GivenAWakeUp {

    @Test
    void whenWrittenAndRead_thenItIsTheSame() throws BadRecordException {
      var woken = new Woken("ring", "a <&> 'b'", 1L << 40);

      assertThat(Envelope.decode(envelope(woken).encode()).payload()).isEqualTo(woken);
    }
  }

  @Nested
  class GivenAReturnedStanza {

    @Test
    void whenDecoded_thenItIsWhatItWas() throws BadRecordException {
      var other = new SessionAddress(0, 1);
      var returned =
          new Returned(Stanzas.message("juliet@example.com"), SESSION, Set.of(SESSION, other));

      var decoded = (Returned) Envelope.decode(envelope(returned).encode()).payload();

      assertThat(decoded.failed()).isEqualTo(SESSION);
      assertThat(decoded.targets()).containsExactlyInAnyOrder(SESSION, other);
      assertThat(decoded.stanza().has("body", "jabber:client")).isTrue();
      assertThat(decoded.stanza().id()).isEqualTo("m1");
    }
  }

  @Nested
  class GivenARecordThatIsNotAllowed {

    private static RawRecord record(
        @Nullable String key, @Nullable String value, String... headers) {
      var fields = new java.util.ArrayList<Field>();
      for (int i = 0; i < headers.length; i += 2) {
        fields.add(Field.of(headers[i], headers[i + 1]));
      }
      return new RawRecord(
          key == null ? null : bytes(key), value == null ? null : bytes(value), fields);
    }

    private static void assertRefused(RawRecord record, BadRecordException.Reason reason) {
      assertThatThrownBy(() -> Envelope.decode(record))
          .isInstanceOfSatisfying(
              BadRecordException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void whenTheVersionIsMissingOrUnknown_thenItIsRefused() {
      assertRefused(record("a@b", XML), BadRecordException.Reason.UNKNOWN_VERSION);
      assertRefused(
          record("a@b", XML, "v", "2", "kind", "stanza"),
          BadRecordException.Reason.UNKNOWN_VERSION);
    }

    @Test
    void whenTheKindIsMissingOrUnknown_thenItIsRefused() {
      assertRefused(record("a@b", XML, "v", "1"), BadRecordException.Reason.UNKNOWN_KIND);
      assertRefused(
          record("a@b", XML, "v", "1", "kind", "control"), BadRecordException.Reason.UNKNOWN_KIND);
    }

    @Test
    void whenTheKeyIsMissing_thenItIsRefused() {
      assertRefused(
          record(null, XML, "v", "1", "kind", "stanza"), BadRecordException.Reason.BAD_KEY);
    }

    @ParameterizedTest
    @CsvSource({"origin,nowhere", "origin,a:b", "session,7", "session,a/b", "session,-1/2"})
    void whenAHeaderIsMalformed_thenItIsRefused(String name, String value) {
      assertRefused(
          record("a@b", XML, "v", "1", "kind", "stanza", name, value),
          BadRecordException.Reason.BAD_HEADER);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "stanza|no xml",
          "stanza|<letter xmlns='jabber:client'/>",
          "stanza|<iq xmlns='jabber:client' type='what' id='1'/>",
          "session|<session xmlns='urn:parlance:log:1' address='0/1' event='started'/>",
          "session|<session xmlns='urn:parlance:log:1' jid='a@b' address='0/1' event='started'/>",
          "session|<session xmlns='urn:parlance:log:1' jid='a@b/c' address='0/1' event='x'/>",
          "session|<session xmlns='urn:other' jid='a@b/c' address='0/1' event='started'/>",
          "account|<account xmlns='urn:parlance:log:1' jid='a@b'/>",
          "returned|<returned xmlns='urn:parlance:log:1' failed='0/1' targets='0/1'/>"
        })
    void whenTheValueIsNotOfItsKind_thenItIsRefused(String kind, String value) {
      assertRefused(
          record("a@b", value, "v", "1", "kind", kind), BadRecordException.Reason.BAD_VALUE);
    }

    @Test
    void whenThereIsNoValue_thenItIsRefused() {
      assertRefused(
          record("a@b", null, "v", "1", "kind", "stanza"), BadRecordException.Reason.BAD_VALUE);
    }
  }

  @Nested
  class GivenAHeaderThatIsUnknown {

    @Test
    void whenDecoded_thenItIsPassedOver() throws BadRecordException {
      var fields =
          List.of(Field.of("v", "1"), Field.of("kind", "stanza"), Field.of("colour", "red"));

      var decoded = Envelope.decode(new RawRecord(bytes("a@b"), bytes(XML), fields));

      assertThat(decoded.origin()).isNull();
    }
  }
}
