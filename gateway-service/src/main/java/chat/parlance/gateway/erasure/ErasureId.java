package chat.parlance.gateway.erasure;

import java.util.UUID;

/// Names an erasure. It is random, so that it says nothing of the account.
public record ErasureId(String text) {

  public static ErasureId next() {
    return new ErasureId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return text;
  }
}
