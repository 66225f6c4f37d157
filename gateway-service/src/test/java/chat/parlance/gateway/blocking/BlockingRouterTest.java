package chat.parlance.gateway.blocking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.routing.FixedSession;
import chat.parlance.gateway.session.Session;
import chat.parlance.gateway.session.StanzaRouter;
import chat.parlance.gateway.session.sm.Inbound;
import chat.parlance.gateway.session.sm.UnderWay;
import chat.parlance.log.SessionAddress;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.InvalidStanzaException;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0191 section 3.3.
class BlockingRouterTest {

  private static final FullJid ROMEO = FullJid.of("romeo@example.com/orchard");
  private static final String CHAT = "<message type='chat' to='%s'><body>Hi</body></message>";

  private static final class Passed implements StanzaRouter {
    private final List<String> stanzas = new ArrayList<>();
    private final List<String> answers = new ArrayList<>();

    @Override
    public void route(Session session, Stanza stanza, UnderWay way) {
      stanzas.add(String.valueOf(stanza.to()));
      way.durable();
    }

    @Override
    public void answer(Session session, Element answer, UnderWay way) {
      answers.add(new String(answer.bytes(), UTF_8));
      way.durable();
    }
  }

  private final Passed passed = new Passed();
  private final Blocks blocks = new Blocks();
  private final BlockingRouter router = new BlockingRouter(passed, blocks, "example.com");
  private final Session session = new FixedSession(ROMEO, new SessionAddress(3, 7));
  private final Inbound inbound = new Inbound();

  private void send(String xml) {
    try {
      var named = xml.replaceFirst("[ />]", " xmlns='jabber:client' id='1'$0");
      var stanza = Stanza.of(Element.ofTrusted(named.getBytes(UTF_8))).withFrom(ROMEO);
      router.route(session, stanza, inbound.receive(inbound::confirm));
    } catch (InvalidStanzaException e) {
      throw new AssertionError(e);
    }
  }

  private void blocks(String... addresses) {
    blocks.ofAccount(ROMEO.bare(), Arrays.stream(addresses).map(Jid::of).toList());
  }

  private void silence(String jid) {
    blocks.ofHost(Jid.of(jid), Instant.EPOCH);
  }

  private void isNothing() {
    assertThat(passed.stanzas).isEmpty();
    assertThat(passed.answers).isEmpty();
    assertThat(inbound.underWay()).isZero();
  }

  private void isRefused(String condition) {
    assertThat(passed.stanzas).isEmpty();
    assertThat(passed.answers).singleElement().asString().contains("<" + condition);
    assertThat(inbound.underWay()).isZero();
  }

  @Nested
  class GivenAnAccountThatBlocks {

    /// Section 6: the four forms of an address.
    @ParameterizedTest
    @CsvSource({
      "tybalt.net, tybalt.net",
      "tybalt.net, x@tybalt.net",
      "tybalt.net, tybalt.net/y",
      "tybalt.net, x@tybalt.net/y",
      "tybalt.net/y, tybalt.net/y",
      "x@tybalt.net, x@tybalt.net/y",
      "x@tybalt.net, x@tybalt.net",
      "x@tybalt.net/y, x@tybalt.net/y",
      "example.com, stranger@example.com/z",
      "example.com, example.com",
      "pubsub.example.com, pubsub.example.com"
    })
    void whenItSendsToWhomItBlocks_thenThatIsNotAcceptable(String blocked, String to) {
      blocks(blocked);

      send(CHAT.formatted(to));

      isRefused("not-acceptable");
      assertThat(passed.answers.getFirst())
          .contains("<blocked xmlns=\"urn:xmpp:blocking:errors\"/>")
          .contains("type=\"cancel\"");
    }

    @ParameterizedTest
    @CsvSource({
      "tybalt.net/y, tybalt.net",
      "tybalt.net/y, x@tybalt.net/y",
      "x@tybalt.net, tybalt.net",
      "x@tybalt.net/y, x@tybalt.net",
      "x@tybalt.net/y, x@tybalt.net/z",
      "tybalt.net, x@sub.tybalt.net"
    })
    void whenItSendsToOthers_thenThatPasses(String blocked, String to) {
      blocks(blocked);

      send(CHAT.formatted(to));

      assertThat(passed.stanzas).containsExactly(to);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<iq type='get' to='x@tybalt.net/y'><q xmlns='q'/></iq>",
          "<iq type='set' to='tybalt.net'><q xmlns='q'/></iq>",
          "<message type='headline' to='x@tybalt.net'/>",
          "<message type='groupchat' to='x@tybalt.net'/>",
          "<presence to='x@tybalt.net'/>",
          "<presence type='subscribe' to='x@tybalt.net'/>",
          "<presence type='unavailable' to='x@tybalt.net'/>"
        })
    void whenItSendsAnything_thenThatIsNotAcceptable(String stanza) {
      blocks("tybalt.net");

      send(stanza);

      isRefused("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<iq type='result' to='x@tybalt.net/y'/>",
          "<iq type='error' to='x@tybalt.net/y'/>",
          "<message type='error' to='x@tybalt.net'/>",
          "<presence type='error' to='x@tybalt.net'/>"
        })
    void whenItAnswers_thenThatIsDropped(String stanza) {
      blocks("tybalt.net");

      send(stanza);

      isNothing();
    }

    /// Section 5: never between resources of one account.
    @ParameterizedTest
    @ValueSource(strings = {"romeo@example.com", "romeo@example.com/garden"})
    void whenItSendsToItself_thenThatPasses(String to) {
      blocks("example.com");

      send(CHAT.formatted(to));
      send("<message/>");
      send("<presence/>");

      assertThat(passed.stanzas).containsExactly(to, "null", "null");
    }

    @Test
    void whenItAsksItsOwnServer_thenThatPasses() {
      blocks("example.com");

      send("<iq type='get' to='example.com'><q xmlns='q'/></iq>");

      assertThat(passed.stanzas).containsExactly("example.com");
    }

    @Test
    void whenTheBlockEnds_thenAllPasses() {
      blocks("tybalt.net");
      blocks();

      send(CHAT.formatted("x@tybalt.net"));

      assertThat(passed.stanzas).hasSize(1);
    }

    @Test
    void whenAnotherAccountSends_thenThatPasses() {
      blocks.ofAccount(BareJid.of("juliet@example.com"), List.of(BareJid.of("tybalt.net")));

      send(CHAT.formatted("x@tybalt.net"));

      assertThat(passed.stanzas).hasSize(1);
    }
  }

  @Nested
  class GivenSomebodyWhomTheDomainBlocks {

    @ParameterizedTest
    @ValueSource(strings = {"romeo@example.com", "romeo@example.com/orchard", "example.com"})
    void whenItSendsAMessage_thenItHearsThatNobodyIsThere(String blocked) {
      silence(blocked);

      send(CHAT.formatted("juliet@example.com"));

      isRefused("service-unavailable");
      assertThat(passed.answers.getFirst()).doesNotContain("blocked");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<message to='juliet@example.com'/>",
          "<iq type='get' to='juliet@example.com/balcony'><q xmlns='q'/></iq>",
          "<iq type='set' to='juliet@example.com'><q xmlns='q'/></iq>",
          "<iq type='set' to='pubsub.example.com'><q xmlns='q'/></iq>"
        })
    void whenItAsks_thenItHearsThatNobodyIsThere(String stanza) {
      silence("romeo@example.com");

      send(stanza);

      isRefused("service-unavailable");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<presence to='juliet@example.com'/>",
          "<presence type='subscribe' to='juliet@example.com'/>",
          "<presence type='probe' to='juliet@example.com'/>",
          "<message type='headline' to='juliet@example.com'/>",
          "<message type='groupchat' to='juliet@example.com'/>",
          "<message type='error' to='juliet@example.com'/>",
          "<iq type='result' to='juliet@example.com/balcony'/>"
        })
    void whenItSendsWhatNeedsNoAnswer_thenNothingHappens(String stanza) {
      silence("romeo@example.com");

      send(stanza);

      isNothing();
    }

    @Test
    void whenItTalksToItsOwnAccountAndServer_thenThatPasses() {
      silence("romeo@example.com");

      send("<presence/>");
      send("<iq type='get'><q xmlns='q'/></iq>");
      send("<iq type='get' to='example.com'><q xmlns='q'/></iq>");
      send(CHAT.formatted("romeo@example.com/garden"));

      assertThat(passed.stanzas)
          .containsExactly("null", "null", "example.com", "romeo@example.com/garden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"romeo@example.com/garden", "romeo@example.org", "com"})
    void whenItIsSomebodyElse_thenAllPasses(String blocked) {
      silence(blocked);

      send(CHAT.formatted("juliet@example.com"));

      assertThat(passed.stanzas).hasSize(1);
    }

    @Test
    void whenTheBlockEnds_thenAllPasses() {
      silence("romeo@example.com");
      blocks.ofHost(ROMEO.bare(), null);

      send(CHAT.formatted("juliet@example.com"));

      assertThat(passed.stanzas).hasSize(1);
    }
  }
}
