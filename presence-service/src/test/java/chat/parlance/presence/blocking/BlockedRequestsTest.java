package chat.parlance.presence.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Handler;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// XEP-0191: what is discovered (section 3.1), IQs (section 3.3), and whom a block concerns.
class BlockedRequestsTest {

  private static final String JULIET = "juliet@capulet.com";
  private static final String ROMEO = "romeo@montague.net";
  private static final String INFO = "<query xmlns='http://jabber.org/protocol/disco#info'/>";

  private final Verona verona = new Verona().account(JULIET).account(ROMEO);
  private final Device juliet = verona.online(JULIET + "/chamber");
  private final Device romeo = verona.online(ROMEO + "/orchard");

  private void block(String jid) {
    juliet.sendIq("set", "<block xmlns='urn:xmpp:blocking'><item jid='" + jid + "'/></block>");
    verona.quiet();
  }

  private static void iq(Device from, String type, String to) {
    from.send(
        "<iq xmlns='jabber:client' id='1' type='%s' to='%s'>%s</iq>".formatted(type, to, INFO));
  }

  @Nested
  class GivenAServer {

    @Test
    void whenItsFeaturesAreAskedFor_thenBlockingIsOneOfThem() {
      Handler<?> list = new BlockListGet();

      assertThat(list.features()).containsExactly("urn:xmpp:blocking");
    }
  }

  @Nested
  class GivenABlockedAddress {

    /// Section 6: each form that means it.
    @ParameterizedTest
    @CsvSource({
      "romeo@montague.net, get, juliet@capulet.com",
      "romeo@montague.net, set, juliet@capulet.com/chamber",
      "romeo@montague.net/orchard, get, juliet@capulet.com",
      "romeo@montague.net/orchard, get, juliet@capulet.com/chamber",
      "montague.net, get, juliet@capulet.com",
      "montague.net, set, juliet@capulet.com/chamber"
    })
    void whenItAsks_thenItHearsThatNobodyIsThere(String blocked, String type, String to) {
      block(blocked);

      iq(romeo, type, to);

      assertThat(romeo.told()).singleElement().asString().contains("<service-unavailable/>");
      assertThat(juliet.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"result", "error"})
    void whenItAnswers_thenThatIsDropped(String type) {
      block(ROMEO);

      iq(romeo, type, JULIET + "/chamber");

      assertThat(romeo.told()).isEmpty();
      assertThat(juliet.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      "romeo@montague.net, get, romeo@montague.net",
      "romeo@montague.net, set, romeo@montague.net/orchard",
      "romeo@montague.net/orchard, get, romeo@montague.net/orchard"
    })
    void whenItIsAsked_thenThatIsNotAcceptable(String blocked, String type, String to) {
      block(blocked);

      iq(juliet, type, to);

      assertThat(juliet.told())
          .singleElement()
          .asString()
          .contains("<error type='cancel'><not-acceptable/><blocked/></>");
      assertThat(romeo.told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {ROMEO, "montague.net", ROMEO + "/orchard"})
    void whenTheBlockEnds_thenItIsAnsweredAgain(String blocked) {
      iq(romeo, "get", JULIET);
      var before = romeo.told();
      block(blocked);
      juliet.sendIq("set", "<unblock xmlns='urn:xmpp:blocking'/>");

      iq(romeo, "get", JULIET);

      assertThat(romeo.told()).isEqualTo(before);
    }

    @Test
    void whenItMayNotSeeTheAccount_thenItIsNotShownThatItGoes() {
      verona.quiet();

      juliet.sendIq("set", "<block xmlns='urn:xmpp:blocking'><item jid='" + ROMEO + "'/></block>");
      juliet.sendIq("set", "<unblock xmlns='urn:xmpp:blocking'/>");

      assertThat(romeo.told()).isEmpty();
    }
  }
}
