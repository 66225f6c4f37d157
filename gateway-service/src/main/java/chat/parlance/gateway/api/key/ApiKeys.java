package chat.parlance.gateway.api.key;

import chat.parlance.gateway.api.key.ApiKeyStore.Kept;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The API keys. Safe for use by several threads; methods may block.
public final class ApiKeys {

  private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);

  private static final int MOST = 1000;

  private final ApiKeyStore store;
  private final ApiKeyProperties properties;
  private final InstantSource clock;
  private final @Nullable String firstKey;

  /// The key of the file, until it is stored.
  private volatile @Nullable Token unstored;

  ApiKeys(ApiKeyStore store, ApiKeyProperties properties, InstantSource clock) {
    this.store = store;
    this.properties = properties;
    this.clock = clock;
    this.firstKey = prepareFirst();
  }

  /// The key that was made at this start, to be shown to the operator once; empty at every later
  /// start.
  public Optional<String> firstKey() {
    return Optional.ofNullable(firstKey);
  }

  /// The key of that token; null if it isn't one, or isn't one any more.
  @Nullable ApiKey verify(String text) {
    if (properties.key() != null && same(Token.hash(properties.key()), Token.hash(text))) {
      return new ApiKey("given", "given by property", Set.of(ApiKey.ALL), Instant.EPOCH);
    }
    var token = Token.parse(text);
    var kept = token == null ? null : store().find(token.id());
    return token != null && kept != null && same(kept.hash(), Token.hash(token.secret()))
        ? kept.key()
        : null;
  }

  /// Whether there are as many as there may be: an end to what somebody can hide among them.
  boolean isFull() {
    return all().size() >= MOST;
  }

  /// Makes a key.
  ///
  /// @return its token, which can't be had again
  Token create(String name, Set<String> scopes) {
    var token = Token.make();
    storeFirst();
    keep(token, name, scopes);
    return token;
  }

  /// Ends the use of a key for ever.
  ///
  /// @return false if there was none
  boolean revoke(String id) {
    return store().revoke(id);
  }

  @Nullable ApiKey find(String id) {
    var kept = store().find(id);
    return kept == null ? null : kept.key();
  }

  List<ApiKey> all() {
    return store().all();
  }

  /// The file comes before the store: a process that dies between them finds the file at its next
  /// start.
  private @Nullable String prepareFirst() {
    if (properties.keyFile() == null) {
      if (properties.key() == null) {
        log.atWarn().log("api_key_missing");
      }
      return null;
    }
    var file = new KeyFile(properties.keyFile());
    var known = file.read();
    if (known != null) {
      unstored = known;
      return null;
    }
    var made = Token.make();
    if (!file.write(made)) {
      return prepareFirst();
    }
    unstored = made;
    return made.text();
  }

  /// Stores the key of the file now, should the store be there; else whoever asks for a key first
  /// does. A gateway whose store is away starts: its sessions don't need it.
  void tryToStoreFirst() {
    try {
      storeFirst();
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("api_key_store_failed");
    }
  }

  private void storeFirst() {
    var first = unstored;
    if (first != null) {
      keep(first, "first", Set.of(ApiKey.ALL));
      unstored = null;
    }
  }

  private ApiKeyStore store() {
    storeFirst();
    return store;
  }

  private void keep(Token token, String name, Set<String> scopes) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.insert(new Kept(new ApiKey(token.id(), name, scopes, now), Token.hash(token.secret())));
  }

  private static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }
}
