package chat.parlance.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTest {

  @Nested
  class GivenAName {

    @ParameterizedTest
    @ValueSource(strings = {"a", "roster", "lastActivity", "xep0054"})
    void whenItIsOfLettersAndDigits_thenItIsAFact(String name) {
      assertThat(Fact.inLog(name, String.class).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Roster", "1st", "ro ster", "a\n", "caf\u00e9", "\u00e9", "a/b"})
    void whenItIsAnythingElse_thenItIsNone(String name) {
      assertThatThrownBy(() -> Fact.inLog(name, String.class))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class GivenAPart {

    @Test
    void whenItsNameHasTwoLines_thenItIsNone() {
      var fact = Fact.inStore("pubsubNode", String.class);

      assertThat(fact.part("a b").part()).isEqualTo("a b");
      assertThatThrownBy(() -> fact.part("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
