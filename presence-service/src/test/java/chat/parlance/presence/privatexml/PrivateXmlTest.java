package chat.parlance.presence.privatexml;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Inbox;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.testkit.Kit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0049 section 2, with its examples.
class PrivateXmlTest {

  private static final String HAMLET = "hamlet@shakespeare.lit";
  private static final String EXODUS =
      "<exodus xmlns='exodus:prefs'><defaultnick>Hamlet</defaultnick></exodus>";

  private final Verona verona = new Verona().account(HAMLET).account("gertrude@shakespeare.lit");
  private final Device hamlet = verona.online(HAMLET + "/denmark");

  private String query(String type, String elements) {
    hamlet.told();
    hamlet.sendIq(type, "<query xmlns='jabber:iq:private'>" + elements + "</query>");
    return String.join("", hamlet.told());
  }

  @Nested
  class GivenAClient {

    @Test
    void whenItStores_thenItsOtherSessionsGetIt() {
      assertThat(query("set", EXODUS)).contains("type='result'");

      var england = verona.online(HAMLET + "/england");
      england.sendIq(
          "get", "<query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query>");

      assertThat(england.told())
          .singleElement()
          .asString()
          .contains("<exodus><defaultnick>Hamlet</></>");
    }

    @Test
    void whenNothingIsStored_thenItGetsWhatItAskedFor() {
      assertThat(query("get", "<exodus xmlns='exodus:prefs'/>"))
          .contains("type='result'")
          .contains("<exodus/>");
    }

    @Test
    void whenItStoresAnew_thenOnlyThatElementChanges() {
      query("set", EXODUS + "<other xmlns='urn:other'>1</other>");
      query("set", EXODUS.replace("Hamlet", "Yorick"));

      assertThat(query("get", "<exodus xmlns='exodus:prefs'/>")).contains("Yorick");
      assertThat(query("get", "<other xmlns='urn:other'/>")).contains("<other>1</>");
    }

    @Test
    void whenItAsksForNothingOrForTwo_thenThatIsABadRequest() {
      assertThat(query("get", "")).contains("<bad-request/>");
      assertThat(query("get", EXODUS + "<other xmlns='urn:other'/>")).contains("<bad-request/>");
    }

    @Test
    void whenTheNamespaceIsReserved_thenItIsNotAcceptable() {
      assertThat(query("set", "<presence xmlns='jabber:client'/>")).contains("<not-acceptable/>");
    }

    @Test
    void whenItIsTooMuch_thenNothingIsStored() {
      var limits = new PrivateXmlProperties(1024, 10);
      var kit = Kit.of(Inbox.PRESENCE, new PrivateXmlQuery(limits, new PrivateXmlParts(List.of())));
      var iq =
          "<iq xmlns='jabber:client' id='p1' type='set' from='"
              + HAMLET
              + "/a'><query xmlns='jabber:iq:private'><big xmlns='urn:big'>%s</big></query></iq>";

      var outcome = kit.receive(HAMLET, iq.formatted("x".repeat(1024)));

      assertThat(outcome.reason()).isEqualTo(PrivateXmlQuery.Outcome.TOO_MUCH);
      assertThat(kit.fact(HAMLET, PrivateXml.FACT)).isNull();
    }

    @Test
    void whenTheAccountIsMadeAnew_thenNothingIsThere() {
      query("set", EXODUS);
      verona.event(HAMLET, AccountEvent.Kind.DELETED);
      verona.account(HAMLET);

      assertThat(query("get", "<exodus xmlns='exodus:prefs'/>")).contains("<exodus/>");
    }
  }

  @Nested
  class GivenSomebodyElse {

    @Test
    void whenItAsks_thenThatIsForbidden() {
      var gertrude = verona.online("gertrude@shakespeare.lit/castle");

      gertrude.send(
          "<iq xmlns='jabber:client' id='p1' type='get' to='"
              + HAMLET
              + "'><query xmlns='jabber:iq:private'><exodus xmlns='exodus:prefs'/></query></iq>");

      assertThat(gertrude.told()).singleElement().asString().contains("<forbidden/>");
    }
  }
}
