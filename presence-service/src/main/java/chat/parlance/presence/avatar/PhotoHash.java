package chat.parlance.presence.avatar;

import chat.parlance.log.Effect.Put;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import org.jspecify.annotations.Nullable;

/// The hash of the picture, for presence: small, as every broadcast needs it.
///
/// @param sha1 of the picture
/// @param open whether everybody may see the picture, not only those who see the account's presence
public record PhotoHash(String sha1, boolean open) {

  /// Kept in memory with a changelog; absent while there is no picture that contacts may see.
  public static final Fact<PhotoHash> FACT = Fact.inLog("photo", PhotoHash.class);

  static @Nullable PhotoHash in(Facts facts) {
    return facts.get(FACT);
  }

  static Put<PhotoHash> put(@Nullable PhotoHash hash) {
    return new Put<>(FACT, hash);
  }
}
