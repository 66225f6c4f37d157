package chat.parlance.testkit.broker;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Former;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import chat.parlance.log.broker.ServiceRuntime;
import chat.parlance.log.fact.FactId;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A fact that moves from the log to the store with a new version of a service.
@Timeout(120)
class FormerFactsIT {

  private static final int ACCOUNTS = 450;

  @TempDir private Path directory;

  /// What [Tally] counts in the log, this version keeps in the store.
  private static final class Moving implements Handler<Told> {

    private enum Outcome {
      MOVED,
      MOVED_BEFORE
    }

    @Override
    public Route<Told> route() {
      return Route.told(Tally.COUNT.name());
    }

    @Override
    public List<Former> former() {
      return List.of(Former.of(Tally.COUNT));
    }

    @Override
    public Set<Fact<?>> facts() {
      return Set.of(Tally.COUNT, Tally.KEPT);
    }

    @Override
    public Decision decide(Told told, Context context) {
      var count = context.facts().get(Tally.COUNT);
      if (count == null) {
        return Decision.nothing(Outcome.MOVED_BEFORE);
      }
      var kept = new Tally.Kept(List.of("count " + count.count()));
      return new Decision(
          Outcome.MOVED, List.of(new Put<>(Tally.COUNT, null), new Put<>(Tally.KEPT, kept)));
    }
  }

  private static String account(int number) {
    return "a" + number;
  }

  private static Set<FactId> documents() {
    return IntStream.range(0, ACCOUNTS)
        .mapToObj(i -> FactId.of(BareJid.of(account(i) + "@localhost"), Tally.KEPT))
        .collect(Collectors.toSet());
  }

  private static ServiceRuntime newer(LogRig rig) {
    return ServiceRuntime.builder(rig.inbox, List.of(new Moving()))
        .properties(rig.properties)
        .store(rig.store)
        .start();
  }

  @Nested
  class GivenFactsThatOnlyAnOlderVersionWrote {

    @Test
    void whenANewerOneOwnsThem_thenEachIsMovedUnasked() {
      try (var broker = EmbeddedBroker.start(directory);
          var rig = new LogRig(broker)) {
        try (var _ = rig.service()) {
          IntStream.range(0, ACCOUNTS).forEach(i -> rig.send(account(i), "chat"));
          rig.assertAllDelivered();
        }

        try (var newer = newer(rig)) {
          LogRig.await(() -> rig.store.load(documents()).size() == ACCOUNTS);
          newer.kill();
        }
        // Killed before it committed, it leaves that to the next.
        try (var next = newer(rig)) {
          LogRig.await(next::isReady);
          rig.awaitCommitted();
        }

        assertThat(rig.store.load(documents()).values())
            .extracting(stored -> stored.value())
            .containsOnly("{\"ids\":[\"count 1\"]}");
        try (var _ = rig.service()) {
          rig.send(account(0), "chat");
          rig.flush();
          LogRig.await(() -> {
            rig.read();
            return rig.delivered(account(0)).size() == 2;
          });
        }
        assertThat(rig.delivered(account(0))).containsExactly("a0-1 1", "a0-2 1");
      }
    }
  }
}
