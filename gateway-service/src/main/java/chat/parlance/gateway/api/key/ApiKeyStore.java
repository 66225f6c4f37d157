package chat.parlance.gateway.api.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where keys are kept, as hashes.
interface ApiKeyStore {

  /// A key and the SHA-256 of its secret.
  @SuppressWarnings("ArrayRecordComponent")
  record Kept(ApiKey key, byte[] hash) {}

  /// The key of that id; null if there is none or it was revoked.
  @Nullable Kept find(String id);

  /// Keeps the key unless there is or was one of that id; on disk when it returns.
  void insert(Kept kept);

  /// Ends the use of a key for ever: inserting it again doesn't bring it back.
  ///
  /// @return false if there was none
  boolean revoke(String id);

  /// All keys that aren't revoked, oldest first. There are few.
  List<ApiKey> all();
}
