package chat.parlance.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.ObjectDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The order is that of the files that are there already, and what they hold is read.
class KeyTypeTest {

  private static void assertSameOrder(KeyValue one, KeyValue other) {
    int expected = new ObjectDataType().compare(one, other);

    assertThat(Integer.signum(KeyType.INSTANCE.compare(one, other)))
        .isEqualTo(Integer.signum(expected));
  }

  @Property(tries = 2_000)
  void whenKeysAreAddresses_thenTheirOrderIsThatOfTheirSerializedForm(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String one,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String other) {
    assertSameOrder(new KeyValue(one), new KeyValue(other));
  }

  @Property(tries = 2_000)
  void whenKeysAreAnyTexts_thenTheirOrderIsThatOfTheirSerializedForm(
      @ForAll @StringLength(max = 200) String one, @ForAll @StringLength(max = 200) String other) {
    assertSameOrder(new KeyValue(one), new KeyValue(other));
  }

  @ParameterizedTest
  @CsvSource({"127, 128", "128, 129", "100, 200", "127, 65"})
  void whenLengthsDiffer_thenTheirOrderIsThatOfTheirSerializedForm(int one, int other) {
    assertSameOrder(new KeyValue("a".repeat(one)), new KeyValue("b".repeat(other)));
    assertSameOrder(new KeyValue("b".repeat(one)), new KeyValue("a".repeat(other)));
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "romeo, 12345"})
  void whenOneIsANumber_thenTheirOrderIsThatOfTheirSerializedForm(String text, long number) {
    assertSameOrder(new KeyValue(text), new KeyValue(number));
    assertSameOrder(new KeyValue(number), new KeyValue(text));
    assertSameOrder(new KeyValue(text, "more"), new KeyValue(text));
  }

  @Property(tries = 500)
  void whenAKeyIsWritten_thenItIsRead(
      @ForAll @StringLength(max = 200) String text, @ForAll long number) {
    for (var key : List.of(new KeyValue(text), new KeyValue(number), new KeyValue(text, number))) {
      assertThat(KeyType.INSTANCE.read(written(KeyType.INSTANCE, key))).isEqualTo(key);
      assertThat(KeyType.INSTANCE.read(written(new ObjectDataType(), key))).isEqualTo(key);
    }
  }

  private static ByteBuffer written(ObjectDataType type, KeyValue key) {
    var buffer = new WriteBuffer();
    type.write(buffer, key);
    return buffer.getBuffer().flip();
  }
}
