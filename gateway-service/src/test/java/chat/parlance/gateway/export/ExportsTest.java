package chat.parlance.gateway.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.gateway.behalf.BehalfProperties;
import chat.parlance.gateway.behalf.NoAnswerException;
import chat.parlance.gateway.behalf.OnBehalf;
import chat.parlance.gateway.behalf.PendingRequests;
import chat.parlance.gateway.erasure.PersonalData;
import chat.parlance.gateway.routing.EdgeRoutes;
import chat.parlance.log.Effect.Deliver;
import chat.parlance.log.Erasure;
import chat.parlance.log.Fact;
import chat.parlance.log.Inbox;
import chat.parlance.log.Route;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.export.Export;
import chat.parlance.log.routing.Manifest;
import chat.parlance.testkit.Kit;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.stanza.Iq;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExportsTest {

  record Note(String text) {}

  private static final BareJid JULIET = BareJid.of("juliet@localhost");
  private static final SessionAddress GATEWAY = SessionAddress.ofGateway(0);
  private static final Fact<Note> NOTE = Fact.inStore("note", Note.class);
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  private final Kit presence =
      Kit.of(Inbox.PRESENCE, new Export(List.of(Erasure.of(NOTE)))).at(NOW);
  private PendingRequests pending;
  private final EdgeRoutes routes = new EdgeRoutes();
  private boolean away;
  private final Exports exports = exports(Duration.ofSeconds(30));

  private Exports exports(Duration patience) {
    pending = new PendingRequests(new BehalfProperties(patience, 10));
    return new Exports(
        new OnBehalf(GATEWAY, "localhost", routes, this::request, pending),
        routes,
        () -> Stream.of(new Role()),
        new ExportProperties(1),
        () -> NOW);
  }

  ExportsTest() {
    var manifest = new Manifest(Inbox.PRESENCE, List.of(Route.accounts()), Set.of(), "test");
    routes.declare(manifest, _ -> {});
    routes.allKnown();
  }

  private record Role() implements PersonalData {

    @Override
    public void erase(BareJid account) {}

    @Override
    public Stream<Datum> of(BareJid account) {
      return Stream.of(new Datum("role", "x", Map.of("of", "\"" + account)));
    }
  }

  private void request(
      Inbox inbox, BareJid key, Iq request, SessionAddress gateway, Runnable refused) {
    if (!away) {
      var outcome = presence.receive(key.toString(), new StanzaPayload(request), gateway);
      pending.accept(outcome.effects(Deliver.class).getFirst().stanza());
    }
  }

  private static List<String> lines(Exports.Running running) {
    var lines = new ArrayList<String>();
    running.forEachRemaining(line -> lines.add(new String(line, StandardCharsets.UTF_8)));
    return lines;
  }

  @Nested
  class GivenAPerson {

    @Test
    void whenExported_thenEachThingIsALineBetweenTheFirstAndTheLast() {
      presence.given("juliet@localhost", NOTE, new Note("a\nb"));

      var lines = lines(exports.begin(JULIET));

      assertThat(lines)
          .containsExactly(
              """
              {"kind":"export","version":1,"account":"juliet@localhost","at":"2026-11-25T12:00:00Z"}
              """,
              """
              {"service":"gateway","kind":"role","part":"x","at":"2026-11-25T12:00:00Z",\
              "value":{"of":"\\"juliet@localhost"}}
              """,
              """
              {"service":"presence","kind":"note","part":"","at":"2026-11-25T12:00:00Z",\
              "value":{"text":"a\\nb"}}
              """,
              """
              {"kind":"end","at":"2026-11-25T12:00:00Z","lines":{"gateway":1,"presence":1}}
              """);
    }

    @Test
    void whenAValueIsLargerThanARecord_thenItIsOneLine() {
      var text = "\u20ac".repeat(500_000);
      presence.given("juliet@localhost", NOTE, new Note(text));

      var lines = lines(exports.begin(JULIET));

      assertThat(lines).hasSize(4);
      assertThat(lines.get(2)).contains("\"value\":{\"text\":\"" + text + "\"}");
    }

    @Test
    void whenTheServiceIsAway_thenItFailsBeforeTheFirstLine() {
      var hasty = exports(Duration.ofMillis(100));
      away = true;

      assertThatThrownBy(() -> hasty.begin(JULIET)).isInstanceOf(NoAnswerException.class);
      assertThatThrownBy(() -> hasty.begin(JULIET)).isInstanceOf(NoAnswerException.class);
    }

    @Test
    void whenAsManyAreUnderWayAsMayBe_thenOneMoreIsRefusedUntilOneEnds() {
      var first = exports.begin(JULIET);

      assertThatThrownBy(() -> exports.begin(JULIET)).isInstanceOf(TooManyExportsException.class);
      first.close();
      first.close();
      var second = exports.begin(JULIET);
      assertThatThrownBy(() -> exports.begin(JULIET)).isInstanceOf(TooManyExportsException.class);
      second.close();
    }
  }
}
