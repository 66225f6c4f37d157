package chat.parlance.gateway.erasure;

import java.time.Instant;

/// Erasures in memory, for the tests of those who begin them.
public final class TestErasures {

  private TestErasures() {}

  public static Erasures inMemory() {
    return new Erasures(
        new InMemoryErasureStore(),
        account -> {},
        new FakeProgress(),
        () -> Instant.parse("2026-11-24T12:00:00Z"),
        () -> {});
  }
}
