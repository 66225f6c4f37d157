package chat.parlance.log.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.AccountIdentity;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Stanzas;
import chat.parlance.log.StreamFeature;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.stanza.Presence;
import chat.parlance.xmpp.stanza.Stanza;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RouteTableTest {

  private static final String DOMAIN = "example.net";
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");
  private static final Manifest MESSAGING =
      new Manifest(
          Inbox.MESSAGING,
          List.of(
              Route.messages(Scope.OWN_ACCOUNT, Scope.ACCOUNT, Scope.RESOURCE),
              Route.iqToFullJid(EnumSet.allOf(Iq.Type.class)),
              Route.presence(Scope.OWN_ACCOUNT, EnumSet.of(Presence.Type.AVAILABLE)),
              Route.sessions(),
              Route.returned()),
          Set.of("urn:xmpp:a"),
          "1");
  private static final Manifest PRESENCE =
      new Manifest(
          Inbox.PRESENCE,
          List.of(
              Route.presence(Scope.OWN_ACCOUNT, EnumSet.allOf(Presence.Type.class)),
              Route.presence(Scope.ACCOUNT, EnumSet.of(Presence.Type.SUBSCRIBE)),
              Route.iq(Scope.OWN_ACCOUNT, "query", "jabber:iq:roster"),
              Route.iq(Scope.RESOURCE, Iq.Type.GET, "special", "urn:special"),
              Route.sessions(),
              Route.accounts()),
          Set.of("urn:xmpp:b"),
          Set.of(new StreamFeature("sub", "urn:xmpp:d"), new StreamFeature("ver", "urn:xmpp:c")),
          Set.of(new AccountIdentity("pubsub", "pep")),
          Set.of("pubsub"),
          "1");
  private static final RouteTable TABLE = RouteTable.of(List.of(MESSAGING, PRESENCE));

  private static Set<Inbox> resolve(Stanza stanza) {
    return TABLE.resolve(stanza, ROMEO, DOMAIN);
  }

  @Nested
  class GivenStanzas {

    @Test
    void whenItIsAMessage_thenItGoesToWhoTakesMessages() {
      assertThat(resolve(Stanzas.message("juliet@example.net"))).containsExactly(Inbox.MESSAGING);
    }

    @Test
    void whenSeveralServicesTakeIt_thenItGoesToEach() {
      assertThat(resolve(Stanzas.stanza("presence", "", "")))
          .containsExactlyInAnyOrder(Inbox.MESSAGING, Inbox.PRESENCE);
    }

    @Test
    void whenPresenceChangesNoAvailability_thenWhoWantsOnlyThatHearsNothing() {
      var availability =
          new Manifest(Inbox.MESSAGING, List.of(Route.availability()), Set.of(), "1");
      var table = RouteTable.of(List.of(availability, PRESENCE));
      var presence = Stanzas.stanza("presence", "", "<show>away</show>");

      var unchanged = table.resolve(presence, ROMEO, DOMAIN, false);
      var changed = table.resolve(presence, ROMEO, DOMAIN, true);

      assertThat(unchanged).containsExactly(Inbox.PRESENCE);
      assertThat(changed).containsExactlyInAnyOrder(Inbox.MESSAGING, Inbox.PRESENCE);
    }

    @Test
    void whenNobodyTakesIt_thenItGoesNowhere() {
      assertThat(resolve(Stanzas.iq("get", "example.net", "<q xmlns='urn:unknown'/>"))).isEmpty();
      assertThat(resolve(Stanzas.message("example.net"))).isEmpty();
    }

    @Test
    void whenAnIqHasAMoreSpecificRoute_thenItGoesThereOnly() {
      String to = "juliet@example.net/balcony";

      assertThat(resolve(Stanzas.iq("get", to, "<special xmlns='urn:special'/>")))
          .containsExactly(Inbox.PRESENCE);
      assertThat(resolve(Stanzas.iq("set", to, "<special xmlns='urn:special'/>")))
          .containsExactly(Inbox.MESSAGING);
      assertThat(resolve(Stanzas.iq("result", to, ""))).containsExactly(Inbox.MESSAGING);
    }

    @Test
    void whenAnIqIsForTheOwnAccount_thenItMatchesByPayload() {
      var roster = "<query xmlns='jabber:iq:roster'/>";

      assertThat(resolve(Stanzas.stanza("iq", "type='get' id='r'", roster)))
          .containsExactly(Inbox.PRESENCE);
      assertThat(resolve(Stanzas.iq("get", "juliet@example.net", roster))).isEmpty();
    }
  }

  @Nested
  class GivenKeys {

    @Test
    void whenItIsPresence_thenTheSendersServerActsFirst() {
      var subscribe = Stanzas.stanza("presence", "type='subscribe' to='juliet@example.net'", "");

      assertThat(RouteTable.key(subscribe, ROMEO)).isEqualTo(ROMEO);
    }

    @Test
    void whenItIsAnythingElse_thenItGoesToItsAddress() {
      assertThat(RouteTable.key(Stanzas.message("juliet@example.net/b"), ROMEO))
          .isEqualTo(BareJid.of("juliet@example.net"));
    }
  }

  @Nested
  class GivenEvents {

    @Test
    void whenServicesWantThem_thenTheyAreNamed() {
      assertThat(TABLE.sessionInboxes()).containsExactlyInAnyOrder(Inbox.MESSAGING, Inbox.PRESENCE);
      assertThat(TABLE.accountInboxes()).containsExactly(Inbox.PRESENCE);
      assertThat(TABLE.returnedInboxes()).containsExactly(Inbox.MESSAGING);
    }

    @Test
    void whenFeaturesAreAskedFor_thenTheyAreThoseOfAll() {
      assertThat(TABLE.features()).containsExactly("urn:xmpp:a", "urn:xmpp:b");
      assertThat(TABLE.streamFeatures())
          .containsExactly(
              new StreamFeature("ver", "urn:xmpp:c"), new StreamFeature("sub", "urn:xmpp:d"));
    }

    @Test
    void whenAccountsAndDomainsAreAskedFor_thenTheyAreThoseOfAll() {
      assertThat(TABLE.identities()).containsExactly(new AccountIdentity("pubsub", "pep"));
      assertThat(TABLE.hosts()).containsExactly("pubsub");
    }
  }

  @Nested
  class GivenAManifest {

    @Test
    void whenItIsOfAnOlderService_thenItHasWhatThatDeclared() {
      var read =
          ManifestCodec.read(
              "{'inbox':'a','routes':[],'features':[],'version':'1'}".replace('\'', '"'));

      assertThat(read.streamFeatures()).isEmpty();
      assertThat(read.identities()).isEmpty();
      assertThat(read.hosts()).isEmpty();
    }

    @Test
    void whenAStreamFeatureIsNoElement_thenItIsNoManifest() {
      var bad = ManifestCodec.write(PRESENCE).replace("\"sub\"", "\"s b\"");

      assertThatThrownBy(() -> ManifestCodec.read(bad))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whenWrittenAndRead_thenItIsTheSame() {
      assertThat(ManifestCodec.read(ManifestCodec.write(PRESENCE))).isEqualTo(PRESENCE);
      assertThat(ManifestCodec.read(ManifestCodec.write(MESSAGING))).isEqualTo(MESSAGING);
    }

    @Test
    void whenWritten_thenItIsReadable() {
      var manifest =
          new Manifest(
              Inbox.PRESENCE,
              List.of(Route.iq(Scope.OWN_ACCOUNT, "query", "jabber:iq:roster")),
              Set.of(),
              "1");

      assertThat(ManifestCodec.write(manifest))
          .contains("\"kind\":\"iq\"")
          .contains("\"scopes\":[\"OWN_ACCOUNT\"]")
          .contains("\"types\":[\"GET\",\"SET\"]")
          .contains("\"namespace\":\"jabber:iq:roster\"");
    }
  }
}
