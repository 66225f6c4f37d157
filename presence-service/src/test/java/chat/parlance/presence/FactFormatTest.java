package chat.parlance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.avatar.PhotoHash;
import chat.parlance.presence.pubsub.node.AccessModel;
import chat.parlance.presence.pubsub.node.Affiliate;
import chat.parlance.presence.pubsub.node.Affiliation;
import chat.parlance.presence.pubsub.node.Item;
import chat.parlance.presence.pubsub.node.Node;
import chat.parlance.presence.pubsub.node.NodeConfig;
import chat.parlance.presence.pubsub.node.NodeList;
import chat.parlance.presence.pubsub.node.SubscriptionOptions;
import chat.parlance.presence.roster.Given;
import chat.parlance.presence.roster.Removal;
import chat.parlance.presence.roster.Roster;
import chat.parlance.presence.roster.RosterItem;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.session.AccountPresence;
import chat.parlance.presence.session.BoundSession;
import chat.parlance.presence.session.Burst;
import chat.parlance.presence.session.DirectedTargets;
import chat.parlance.presence.watch.Watcher;
import chat.parlance.presence.watch.Watchers;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.xml.Element;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// What is kept outlives the version that wrote it. A file under `src/test/resources/facts` is
/// never changed: a new form of a fact gets a new file, and is written as the newest one has it.
class FactFormatTest {

  private static final SessionAddress SESSION = new SessionAddress(1, 4294967297L);
  private static final Element AWAY =
      element(
          "<presence xmlns='jabber:client' from='romeo@example.net/orchard'><show>away</show>"
              + "</presence>");
  private static final Element HERE =
      element("<presence xmlns='jabber:client' from='romeo@example.net/orchard'/>");
  private static final Element ASKS =
      element("<presence xmlns='jabber:client' type='subscribe' from='nurse@example.com'/>");

  private static final Burst BURST = new Burst(1_767_268_801_000L, HERE);
  private static final AccountPresence PRESENCE = AccountPresence.of(sessions(BURST));

  /// Before accounts were stored.
  private static final AccountPresence NOT_STORED = new AccountPresence(sessions(BURST), false);

  /// Before changes were put together.
  private static final AccountPresence WITHOUT_BURST = new AccountPresence(sessions(null), false);

  private static List<BoundSession> sessions(@Nullable Burst burst) {
    return List.of(
        new BoundSession(SESSION, "orchard", true, AWAY, burst),
        BoundSession.connected(new SessionAddress(0, 7), "garden"));
  }

  private static final DirectedTargets DIRECTED =
      new DirectedTargets(
          List.of(
              new DirectedTargets.OfSession(
                  SESSION,
                  List.of(
                      BareJid.of("juliet@example.com"), FullJid.of("nurse@example.com/chamber")))));
  private static final Watchers.Page WATCHERS =
      new Watchers.Page(
          2, List.of(new Watcher(SESSION, -5L, "sha-1 Qg="), new Watcher(SESSION, 7L, null)));
  private static final Roster ROSTER =
      roster(
          "01hzy0-3",
          3,
          2,
          List.of(new Removal(BareJid.of("mercutio@example.com"), 2)),
          1,
          List.of(new Given(BareJid.of("capulets@groups.example.com"), "Capulets", "Nurse")));

  /// Before there were shared groups.
  private static final Roster WITHOUT_GROUPS =
      roster(
          "01hzy0-3",
          3,
          2,
          List.of(new Removal(BareJid.of("mercutio@example.com"), 2)),
          1,
          List.of());

  /// Before items and removals had numbers.
  private static final Roster UNNUMBERED = roster("01hzy0", 0, 0, List.of(), 0, List.of());

  private static Roster roster(
      String version,
      long juliet,
      long nurse,
      List<Removal> removed,
      long since,
      List<Given> given) {
    return new Roster(
        version,
        List.of(
            new RosterItem(
                BareJid.of("juliet@example.com"),
                "Juliet \"J\"",
                List.of("Friends"),
                Subscription.BOTH,
                false,
                true,
                null,
                juliet,
                List.of()),
            new RosterItem(
                BareJid.of("nurse@example.com"),
                null,
                List.of(),
                Subscription.NONE_PENDING_IN,
                true,
                false,
                ASKS,
                nurse,
                given)),
        removed,
        since);
  }

  private static final NodeList NODES =
      new NodeList(
          List.of(
              new NodeList.Entry(
                  "princely_musings",
                  "Musings",
                  AccessModel.OPEN,
                  BareJid.of("hamlet@denmark.lit")),
              new NodeList.Entry(
                  "urn:xmpp:bookmarks:1",
                  "",
                  AccessModel.WHITELIST,
                  BareJid.of("hamlet@denmark.lit"))));
  private static final Node NODE =
      new Node(
          "princely_musings",
          BareJid.of("hamlet@denmark.lit"),
          1_767_268_800_000L,
          new NodeConfig(Map.of("pubsub#access_model", List.of("authorize"))),
          List.of(
              new Affiliate(BareJid.of("hamlet@denmark.lit"), Affiliation.OWNER),
              new Affiliate(BareJid.of("polonius@denmark.lit"), Affiliation.PUBLISH_ONLY)),
          List.of(
              chat.parlance.presence.pubsub.node.Subscription.of(
                  FullJid.of("francisco@denmark.lit/barracks"),
                  chat.parlance.presence.pubsub.node.Subscription.State.PENDING,
                  "0100000000001")),
          List.of(
              new Item("1", FullJid.of("hamlet@denmark.lit/elsinore"), 1_767_268_800_001L, AWAY),
              new Item("2", BareJid.of("hamlet@denmark.lit"), 1_767_268_800_002L, null)));

  private static final Node WITH_OPTIONS =
      NODE.subscribed(
          NODE.subscriptions().getFirst().with(new SubscriptionOptions(false, 1_767_268_800_003L)));

  static final List<Arguments> NEWEST =
      List.of(
          Arguments.of("pubsub-nodes-1", NodeList.FACT, NODES),
          Arguments.of("pubsub-node-2", Node.fact("princely_musings"), WITH_OPTIONS),
          Arguments.of("photo-1", PhotoHash.FACT, new PhotoHash("5a9d0587", true)),
          Arguments.of("presence-4", AccountPresence.FACT, PRESENCE),
          Arguments.of("directed-1", DirectedTargets.FACT, DIRECTED),
          Arguments.of("watchers-1", Watchers.FACT, WATCHERS),
          Arguments.of("roster-3", Roster.FACT, ROSTER));

  static final List<Arguments> ALL =
      Stream.concat(
              NEWEST.stream(),
              // With the directed presence of each session, which has a fact of its own now.
              Stream.of(
                  Arguments.of("pubsub-node-1", Node.fact("princely_musings"), NODE),
                  Arguments.of("presence-1", AccountPresence.FACT, WITHOUT_BURST),
                  Arguments.of("presence-2", AccountPresence.FACT, WITHOUT_BURST),
                  Arguments.of("presence-3", AccountPresence.FACT, NOT_STORED),
                  Arguments.of("roster-1", Roster.FACT, UNNUMBERED),
                  Arguments.of("roster-2", Roster.FACT, WITHOUT_GROUPS)))
          .toList();

  private static Element element(String xml) {
    return Element.ofTrusted(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String file(String name) throws IOException {
    try (var in = FactFormatTest.class.getResourceAsStream("/facts/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @ParameterizedTest
    @FieldSource("chat.parlance.presence.FactFormatTest#ALL")
    <T> void whenRead_thenItMeansTheSame(String name, Fact<T> fact, T value) throws IOException {
      assertThat(FactCodec.read(fact, file(name))).isEqualTo(value);
    }

    @ParameterizedTest
    @FieldSource("chat.parlance.presence.FactFormatTest#NEWEST")
    <T> void whenWrittenAgain_thenItIsTheNewestForm(String name, Fact<T> fact, T value)
        throws IOException {
      assertThat(FactCodec.write(fact, value)).isEqualTo(file(name));
    }
  }
}
