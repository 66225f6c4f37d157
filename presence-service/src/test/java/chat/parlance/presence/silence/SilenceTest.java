package chat.parlance.presence.silence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import chat.parlance.testkit.Outcome;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final String JULIET = "juliet@capulet.com";
  private static final String ROMEO = "romeo@montague.net";
  private static final String PUBLISH =
      "<pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'><item/></publish></pubsub>";

  private final Verona verona = new Verona().account(JULIET).account(ROMEO);
  private final Device juliet = verona.online(JULIET + "/chamber");
  private final Device orchard = verona.online(ROMEO + "/orchard");
  private final Device garden = verona.online(ROMEO + "/garden");

  {
    verona.subscribed(JULIET, ROMEO).subscribed(ROMEO, JULIET);
  }

  private Outcome silence(String... jids) {
    var items = new StringBuilder();
    for (var jid : jids) {
      items.append("<item jid='").append(jid).append("'/>");
    }
    return verona.asPlatform(
        BareJid.of(ROMEO),
        "set",
        "<silenced xmlns='urn:parlance:silence:0'>" + items + "</silenced>");
  }

  @Nested
  class GivenAnAccountThatIsSeen {

    @Test
    void whenItIsSilenced_thenItGoesForOthersAndIsNotTold() {
      silence(ROMEO);

      assertThat(juliet.told())
          .hasSize(2)
          .allMatch(stanza -> stanza.contains("type='unavailable'") && stanza.contains(ROMEO));
      assertThat(orchard.told()).noneMatch(stanza -> stanza.contains("/orchard"));
      assertThat(garden.told()).noneMatch(stanza -> stanza.contains("/garden'"));
    }

    @Test
    void whenOneOfItsResourcesIs_thenOnlyThatGoes() {
      silence(ROMEO + "/orchard");

      assertThat(juliet.told()).singleElement().asString().contains("/orchard");
    }
  }

  @Nested
  class GivenASilencedAccount {

    {
      silence(ROMEO);
      verona.quiet();
    }

    @Test
    void whenItSendsPresence_thenNobodyHears() {
      orchard.send("<presence><show>dnd</show></presence>");
      var late = verona.bind(ROMEO + "/late");
      late.send("<presence/>");
      late.ends();

      assertThat(juliet.told()).isEmpty();
      assertThat(orchard.told()).isEmpty();
    }

    @Test
    void whenAContactComes_thenItSeesNobody() {
      var late = verona.bind(JULIET + "/late");
      late.send("<presence/>");

      assertThat(late.told()).noneMatch(stanza -> stanza.contains(ROMEO));
    }

    @Test
    void whenItPublishes_thenThatIsRefused() {
      orchard.sendIq("set", PUBLISH);

      assertThat(orchard.told()).singleElement().asString().contains("<service-unavailable/>");
      assertThat(juliet.told()).isEmpty();
    }

    @Test
    void whenItAsksForItsRoster_thenItGetsThat() {
      orchard.asksForRoster();

      assertThat(orchard.told()).singleElement().asString().contains(JULIET);
    }

    @Test
    void whenItIsHeardAgain_thenItsNextPresenceIsSeen() {
      silence();
      orchard.send("<presence><show>away</show></presence>");

      assertThat(juliet.told()).singleElement().asString().contains("away");
      assertThat(verona.fact(ROMEO, Silenced.FACT)).isNull();
    }

    @Test
    void whenItIsDeletedAndMadeAgain_thenItIsStillNotHeard() {
      verona.event(ROMEO, AccountEvent.Kind.DELETED);
      verona.event(ROMEO, AccountEvent.Kind.CREATED);

      assertThat(verona.fact(ROMEO, Silenced.FACT)).isNotNull();
    }

    @Test
    void whenAClientSaysThatItIsHeard_thenThatIsNothingToAnybody() {
      orchard.sendIq("set", "<silenced xmlns='urn:parlance:silence:0'/>");

      assertThat(verona.fact(ROMEO, Silenced.FACT)).isNotNull();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenReadAndWritten_thenItIsTheSame() {
      var value = new Silenced(List.of(BareJid.of(ROMEO), FullJid.of(ROMEO + "/orchard")));
      var json = "{\"addresses\":[\"romeo@montague.net\",\"romeo@montague.net/orchard\"]}";

      assertThat(FactCodec.read(Silenced.FACT, json)).isEqualTo(value);
      assertThat(FactCodec.write(Silenced.FACT, value)).isEqualTo(json);
    }
  }
}
