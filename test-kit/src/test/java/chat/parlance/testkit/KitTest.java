package chat.parlance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Effect;
import chat.parlance.log.Inbox;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Woken;
import chat.parlance.log.routing.Manifest;
import chat.parlance.log.routing.ManifestCodec;
import chat.parlance.log.routing.RouteTable;
import chat.parlance.testkit.toy.Naps;
import chat.parlance.testkit.toy.Notices;
import chat.parlance.testkit.toy.Pokes;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Adding a XEP is one new package: here `toy`, which nothing but this test knows.
class KitTest {

  private static final SessionAddress SESSION = new SessionAddress(0, 1);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String POKE =
      """
      <iq xmlns='jabber:client' type='set' id='p1'
          from='romeo@localhost/orchard' to='juliet@localhost'>
        <poke xmlns='urn:toy:poke:0'/>
      </iq>\
      """;

  private final Kit kit = Kit.of(Inbox.MESSAGING, new Pokes(), new Notices()).at(NOON);

  @Nested
  class GivenAServiceOfOneNewPackage {

    @Test
    void whenItsStanzaComes_thenItIsDecided() {
      var outcome = kit.receive("juliet@localhost", POKE, SESSION);

      assertThat(outcome.reason()).isEqualTo(Pokes.Outcome.POKED);
      assertThat(kit.fact("juliet@localhost", Pokes.COUNT)).isEqualTo(new Pokes.Count(1));
      var answers = outcome.deliveredTo(SESSION);
      assertThat(answers).hasSize(1);
      assertThat(answers.getFirst().attribute("type")).isEqualTo("result");
      assertThat(answers.getFirst().has("poked", Pokes.NAMESPACE)).isTrue();
    }

    @Test
    void whenThereIsAFact_thenItIsUsed() {
      kit.given("juliet@localhost", Pokes.COUNT, new Pokes.Count(41));

      kit.receive("juliet@localhost", POKE, SESSION);

      assertThat(kit.fact("juliet@localhost", Pokes.COUNT)).isEqualTo(new Pokes.Count(42));
    }

    @Test
    void whenEffectsAreFollowed_thenTheOtherAddressHearsOfIt() {
      var outcome =
          kit.following().after(Duration.ofHours(1)).receive("juliet@localhost", POKE, SESSION);

      assertThat(outcome.reasons()).isEqualTo(List.of(Pokes.Outcome.POKED, Notices.Outcome.NOTED));
      assertThat(kit.fact("romeo@localhost", Notices.LAST))
          .isEqualTo(new Notices.Last(NOON.plus(Duration.ofHours(1))));
      assertThat(kit.fact("juliet@localhost", Notices.LAST)).isNull();
    }

    @Test
    void whenARequestIsNotItsOwn_thenItIsRefused() {
      var outcome =
          kit.receive("juliet@localhost", POKE.replace("urn:toy:poke:0", "urn:other"), SESSION);

      assertThat(outcome.reason().name()).isEqualTo("SERVICE_UNAVAILABLE");
      assertThat(outcome.effects(Effect.Deliver.class)).hasSize(1);
    }
  }

  @Nested
  class GivenAnAccountThatIsToBeWoken {

    private static final String MESSAGE =
        "<message xmlns='jabber:client' from='romeo@localhost' to='juliet@localhost'/>";

    private final Kit naps = Kit.of(Inbox.MESSAGING, new Naps(), new Naps.End()).at(NOON);

    private int count() {
      var count = naps.fact("juliet@localhost", Naps.COUNT);
      return count == null ? 0 : count.naps();
    }

    @BeforeEach
    void sleep() {
      naps.receive("juliet@localhost", MESSAGE);
    }

    @Test
    void whenItsTimeComes_thenItIsWokenOnce() {
      assertThat(naps.after(Duration.ofMinutes(59)).wake().decisions()).isEmpty();

      var outcome = naps.after(Duration.ofMinutes(1)).wake();

      assertThat(outcome.reasons()).contains(Naps.Outcome.AWAKE);
      assertThat(count()).isOne();
      assertThat(naps.after(Duration.ofHours(9)).wake().decisions()).isEmpty();
    }

    @Test
    void whenItAsksAgain_thenOnlyTheLastTimeCounts() {
      naps.after(Duration.ofMinutes(30)).receive("juliet@localhost", MESSAGE);

      assertThat(naps.after(Duration.ofMinutes(30)).wake().decisions()).isEmpty();
      naps.after(Duration.ofMinutes(30)).wake();

      assertThat(count()).isOne();
    }

    @Test
    void whenItDoesNotWantToBeWokenAnyMore_thenItIsNot() {
      naps.receive("juliet@localhost", MESSAGE.replace("<message", "<message type='headline'"));

      assertThat(naps.after(Duration.ofHours(2)).wake().decisions()).isEmpty();
    }

    @Test
    void whenAWakeUpComesTwice_thenTheSecondIsNotForTheHandler() {
      var woken = new Woken("nap", "", 0);
      naps.receive("juliet@localhost", woken);

      var outcome = naps.receive("juliet@localhost", woken);

      assertThat(outcome.reason().name()).isEqualTo("NOT_WANTED");
      assertThat(count()).isOne();
    }

    @Test
    void whenAnOlderWakeUpCrossesANewWish_thenItDoesNotCount() {
      naps.receive("juliet@localhost", MESSAGE);

      naps.receive("juliet@localhost", new Woken("nap", "", 0));

      assertThat(count()).isZero();
    }
  }

  @Nested
  class GivenTheEdge {

    private final Manifest manifest = Manifest.of(Inbox.MESSAGING, kit.handlers(), "test");

    @Test
    void whenItReadsTheManifest_thenItRoutesAndNamesTheFeature() {
      var table = RouteTable.of(List.of(ManifestCodec.read(ManifestCodec.write(manifest))));
      var sender = BareJid.of("romeo@localhost");

      assertThat(table.resolve(Kit.stanza(POKE), sender, Kit.DOMAIN))
          .containsExactly(Inbox.MESSAGING);
      assertThat(table.features()).containsExactly(Pokes.NAMESPACE);
    }
  }
}
