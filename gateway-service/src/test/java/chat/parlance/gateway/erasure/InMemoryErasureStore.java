package chat.parlance.gateway.erasure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryErasureStore implements ErasureStore {

  private final Map<ErasureId, Erasure> erasures = new LinkedHashMap<>();

  @Override
  public Erasure find(ErasureId id) {
    return erasures.get(id);
  }

  @Override
  public void put(Erasure erasure) {
    erasures.put(erasure.id(), erasure);
  }

  @Override
  public List<Erasure> unfinished() {
    return erasures.values().stream().filter(erasure -> erasure.finished() == null).toList();
  }

  @Override
  public void forgetBefore(Instant time) {
    erasures.values().removeIf(erasure -> erasure.begun().isBefore(time));
  }
}
