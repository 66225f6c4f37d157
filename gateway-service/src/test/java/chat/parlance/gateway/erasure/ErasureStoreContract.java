package chat.parlance.gateway.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

abstract class ErasureStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final Erasure begun = Erasure.begun(ErasureId.next(), NOW);
  private final Erasure full =
      new Erasure(
          ErasureId.next(),
          NOW.plusSeconds(5),
          List.of(
              new Erasure.Part("gateway", null, NOW.plusSeconds(6)),
              new Erasure.Part("presence", new Place(Inbox.PRESENCE, 3, 7), null)),
          Map.of(Inbox.PRESENCE, Map.of(0, 4L, 3, 9L)),
          NOW.plusSeconds(7));

  abstract ErasureStore store();

  @Test
  void whenPut_thenItIsFoundAsItWas() {
    store().put(begun);
    store().put(full);

    assertThat(store().find(begun.id())).isEqualTo(begun);
    assertThat(store().find(full.id())).isEqualTo(full);
    assertThat(store().find(ErasureId.next())).isNull();
  }

  @Test
  void whenSomeHaveFinished_thenTheOthersAreUnfinished() {
    store().put(begun);
    store().put(full);

    assertThat(store().unfinished()).containsExactly(begun);

    store().put(begun.finished(NOW));
    assertThat(store().unfinished()).isEmpty();
  }

  @Test
  void whenOldOnesAreForgotten_thenTheOthersStay() {
    store().put(begun);
    store().put(full);

    store().forgetBefore(NOW.plusSeconds(1));

    assertThat(store().find(begun.id())).isNull();
    assertThat(store().find(full.id())).isNotNull();
  }
}
