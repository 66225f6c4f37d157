package chat.parlance.gateway.api.key;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.api.key.ApiKeyStore.Kept;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every store of keys does.
abstract class ApiKeyStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private ApiKeyStore store;

  abstract ApiKeyStore empty();

  @BeforeEach
  void open() {
    store = empty();
  }

  private static Kept kept(String id, int minute) {
    var key = new ApiKey(id, "bot", Set.of("accounts:read"), NOW.plusSeconds(60L * minute));
    return new Kept(key, new byte[] {1, -2, 3});
  }

  @Nested
  class GivenNoKey {

    @Test
    void whenLookedFor_thenNothingIsFound() {
      assertThat(store.find("a")).isNull();
      assertThat(store.all()).isEmpty();
      assertThat(store.revoke("a")).isFalse();
    }
  }

  @Nested
  class GivenTwoKeys {

    @BeforeEach
    void insert() {
      store.insert(kept("b", 2));
      store.insert(kept("a", 1));
    }

    @Test
    void whenFound_thenItIsWhole() {
      assertThat(store.find("a")).usingRecursiveComparison().isEqualTo(kept("a", 1));
    }

    @Test
    void whenListed_thenTheOldestIsFirst() {
      assertThat(store.all()).extracting(ApiKey::id).containsExactly("a", "b");
    }

    @Test
    void whenInsertedAgain_thenTheFirstStays() {
      store.insert(kept("a", 9));

      assertThat(store.find("a").key().created()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whenRevoked_thenItNeverComesBack() {
      assertThat(store.revoke("a")).isTrue();
      store.insert(kept("a", 1));

      assertThat(store.find("a")).isNull();
      assertThat(store.revoke("a")).isFalse();
      assertThat(store.all()).extracting(ApiKey::id).containsExactly("b");
    }
  }
}
