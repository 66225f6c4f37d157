package chat.parlance.gateway.api.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeysTest {

  private final InMemoryApiKeyStore store = new InMemoryApiKeyStore();

  private ApiKeys keys(String key, Path file) {
    return new ApiKeys(store, new ApiKeyProperties(key, file, 10), () -> Instant.EPOCH);
  }

  @Nested
  class GivenAFile {

    @TempDir Path directory;

    private Path file() {
      return directory.resolve("data/api-key");
    }

    @Test
    void whenStartedFirst_thenAKeyIsMadeForItsOwnerAlone() throws Exception {
      var keys = keys(null, file());

      var first = keys.firstKey().orElseThrow();
      assertThat(Files.readString(file())).isEqualTo(first + "\n");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
          .isEqualTo("rw-------");
      assertThat(keys.verify(first).has("accounts:write")).isTrue();
    }

    @Test
    void whenStartedAgain_thenTheSameKeyHoldsAndIsntShown() {
      var first = keys(null, file()).firstKey().orElseThrow();

      var again = keys(null, file());

      assertThat(again.firstKey()).isEmpty();
      assertThat(again.verify(first)).isNotNull();
    }

    @Test
    void whenTheProcessDiedBeforeItWasStored_thenTheNextStartStoresIt() throws Exception {
      var token = Token.make();
      Files.createDirectories(file().getParent());
      Files.writeString(file(), token.text() + "\n");

      assertThat(keys(null, file()).verify(token.text())).isNotNull();
    }

    @Test
    void whenManyStartAtOnce_thenTheyAgreeOnOneKey() throws Exception {
      try (var threads = Executors.newFixedThreadPool(8)) {
        var starts =
            IntStream.range(0, 16)
                .<Callable<ApiKeys>>mapToObj(i -> () -> keys(null, file()))
                .toList();
        var started = new ArrayList<ApiKeys>();
        for (var start : threads.invokeAll(starts)) {
          started.add(start.get());
        }

        assertThat(started).filteredOn(keys -> keys.firstKey().isPresent()).hasSize(1);
        assertThat(started.getFirst().verify(Files.readString(file()).strip())).isNotNull();
        assertThat(started.getFirst().all()).hasSize(1);
        assertThat(file().getParent()).isDirectoryContaining(path -> path.equals(file()));
        assertThat(file().getParent().toFile().list()).hasSize(1);
      }
    }

    @Test
    void whenTheStoreIsAway_thenItStartsAndTheKeyHoldsOnceItIsBack() {
      store.away = true;
      var keys = keys(null, file());
      keys.tryToStoreFirst();
      var first = keys.firstKey().orElseThrow();
      assertThatThrownBy(() -> keys.verify(first)).isInstanceOf(IllegalStateException.class);

      store.away = false;

      assertThat(keys.verify(first)).isNotNull();
      assertThat(keys.all()).hasSize(1);
    }

    @Test
    void whenTheStoreIsThere_thenTheKeyIsStoredBeforeAnybodyAsks() {
      keys(null, file()).tryToStoreFirst();

      assertThat(store.all()).hasSize(1);
    }

    @Test
    void whenTheFirstKeyWasRevoked_thenAnotherStartDoesntBringItBack() {
      var keys = keys(null, file());
      var first = keys.firstKey().orElseThrow();

      keys.revoke(Token.parse(first).id());

      assertThat(keys.verify(first)).isNull();
      assertThat(keys(null, file()).verify(first)).isNull();
    }

    @Test
    void whenTheFileHoldsSomethingElse_thenItDoesntStart() throws Exception {
      Files.createDirectories(file().getParent());
      Files.writeString(file(), "hunter2");

      assertThatThrownBy(() -> keys(null, file()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageNotContaining("hunter2");
    }
  }

  @Nested
  class GivenAKeyByProperty {

    private final String given = "0123456789abcdef0123456789abcdef";

    @Test
    void whenThatIsSent_thenItIsGoodForAll() {
      var keys = keys(given, null);

      assertThat(keys.verify(given).has("keys:write")).isTrue();
      assertThat(keys.verify(given + "0")).isNull();
      assertThat(keys.firstKey()).isEmpty();
    }
  }

  @Nested
  class GivenAKeyWithAScope {

    private final ApiKeys keys = keys(null, null);
    private final Token token = keys.create("bot", Set.of("accounts:read"));

    @Test
    void whenVerified_thenItHasThatScopeAlone() {
      var key = keys.verify(token.text());

      assertThat(key.has("accounts:read")).isTrue();
      assertThat(key.has("accounts:write")).isFalse();
    }

    @Test
    void whenTheSecretIsWrong_thenRefused() {
      var wrong = new Token(token.id(), "0".repeat(64)).text();

      assertThat(keys.verify(wrong)).isNull();
      assertThat(keys.verify("parlance_" + token.id() + "_")).isNull();
      assertThat(keys.verify("")).isNull();
    }

    @Test
    void whenStored_thenTheSecretIsnt() {
      var kept = store.find(token.id());

      assertThat(kept.hash()).isEqualTo(Token.hash(token.secret()));
      assertThat(kept.toString() + token).doesNotContain(token.secret());
    }
  }
}
