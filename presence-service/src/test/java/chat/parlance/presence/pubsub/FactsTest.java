package chat.parlance.presence.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.SessionAddress;
import chat.parlance.log.Told;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.node.PubsubProperties;
import chat.parlance.presence.pubsub.profile.NodeProfiles;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.watch.Watching;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is loaded before anything is decided.
class FactsTest {

  private final PubsubRequests requests =
      new PubsubRequests(PubsubProperties.DEFAULT, new NodeProfiles(List.of()));
  private final LastItems lastItems = new LastItems();

  private static Iq get(String from, String to, String node) {
    return (Iq)
        Kit.stanza(
            "<iq xmlns='jabber:client' id='i' type='get' from='%s' to='%s'>".formatted(from, to)
                + "<pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='%s'/></pubsub></iq>"
                    .formatted(node));
  }

  private static Told told(Watching.Change change, String client) {
    var wish = new Watching(new SessionAddress(0, 1), "a", change, client, List.of());
    return new Told(
        BareJid.of("romeo@montague.lit"),
        Watching.NAME,
        new ToldJson(Watching.NAME, FactCodec.write(wish)));
  }

  @Nested
  class GivenARequest {

    @Test
    void whenItIsOnesOwn_thenTheNodeIsLoaded() {
      var request = get("juliet@capulet.lit/balcony", "juliet@capulet.lit", "urn:a");

      assertThat(requests.facts(request))
          .containsExactlyInAnyOrder(
              AccountPresence.FACT, HostedAccount.FACT, NodeList.FACT, Node.fact("urn:a"));
    }

    @Test
    void whenItIsAContacts_thenTheRosterIsLoadedToo() {
      var request = get("romeo@montague.lit/orchard", "juliet@capulet.lit", "urn:a");

      assertThat(requests.facts(request)).contains(Roster.FACT, Node.fact("urn:a"));
    }

    @Test
    void whenTheNodesNameIsNone_thenItIsNotLookedFor() {
      var request = get("juliet@capulet.lit/balcony", "juliet@capulet.lit", "a&#10;b");

      assertThat(requests.facts(request)).isEqualTo(PubsubFacts.ALWAYS);
    }
  }

  @Nested
  class GivenASessionThatWatches {

    @ParameterizedTest
    @EnumSource
    void whenItDoesNotSayWhatItCan_thenNothingIsLoaded(Watching.Change change) {
      assertThat(lastItems.facts(told(change, null))).isEmpty();
    }

    @Test
    void whenItSaysWhatItCan_thenTheListIsLoaded() {
      assertThat(lastItems.facts(told(Watching.Change.BEGIN, "sha-1 a"))).contains(NodeList.FACT);
    }

    @Test
    void whenItGoes_thenNothingIsLoaded() {
      assertThat(lastItems.facts(told(Watching.Change.END, "sha-1 a"))).isEmpty();
    }
  }
}
