package chat.parlance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @Nested
  class GivenASessionAddress {

    @Test
    void whenPrintedAndParsed_thenItIsTheSame() {
      var address = new SessionAddress(12, Long.MAX_VALUE);

      assertThat(SessionAddress.parse(address.toString())).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "/", "1/", "/1", "a/1", "1/b", "-1/1", "1/-1"})
    void whenItIsMalformed_thenItIsRefused(String text) {
      assertThatThrownBy(() -> SessionAddress.parse(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenAnOrigin {

    @Test
    void whenPrintedAndParsed_thenItIsTheSame() {
      var origin = Origin.ofSession(new SessionAddress(0, 5), 99);

      assertThat(Origin.parse(origin.toString())).isEqualTo(origin);
    }

    @Test
    void whenARecordIsLater_thenAllItsEffectsAreLater() {
      var last = Origin.ofEffect("x", 7, (1 << Origin.EFFECT_BITS) - 1);
      var first = Origin.ofEffect("x", 8, 0);

      assertThat(first.sequence()).isGreaterThan(last.sequence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "a", ":1", "a:", "a:x", "a:-1"})
    void whenItIsMalformed_thenItIsRefused(String text) {
      assertThatThrownBy(() -> Origin.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenStanzaIds {

    @Test
    void whenRecordsAreLater_thenTheirIdsSortLater() {
      var ids =
          Stream.of(0L, 1L, 31L, 32L, 1_000_000L, 1L << 40)
              .map(offset -> StanzaIds.of("messaging-7-" + offset))
              .toList();

      assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() == 13);
    }

    @Test
    void whenPartitionsDiffer_thenIdsDiffer() {
      assertThat(StanzaIds.of("messaging-1-5")).isNotEqualTo(StanzaIds.of("messaging-2-5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "1-5", "messaging-1-", "messaging-99999-1"})
    void whenItIsNoRecord_thenItIsRefused(String recordId) {
      assertThatThrownBy(() -> StanzaIds.of(recordId)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
