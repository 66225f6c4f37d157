package chat.parlance.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.FactCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// What is kept outlives the version that wrote it. A file under `src/test/resources/facts` is
/// never changed: a new form of a fact gets a new file, and is written as the newest one has it.
public final class FactFiles {

  private FactFiles() {}

  public static <T> void assertRead(String name, Fact<T> fact, T value) {
    assertThat(FactCodec.read(fact, file(name))).isEqualTo(value);
  }

  public static <T> void assertNewest(String name, Fact<T> fact, T value) {
    assertRead(name, fact, value);
    assertThat(FactCodec.write(fact, value)).isEqualTo(file(name));
  }

  private static String file(String name) {
    try (var in = FactFiles.class.getResourceAsStream("/facts/" + name + ".json")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
