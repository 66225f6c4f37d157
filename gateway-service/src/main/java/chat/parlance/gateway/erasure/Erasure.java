package chat.parlance.gateway.erasure;

import chat.parlance.log.Inbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far the erasure of an account is.
///
/// @param begun when the account was deleted
/// @param parts one for each service, the gateway first; none until the services can be told
/// @param ends where the inboxes of all services ended when every part had finished, by partition:
///   what the erasure causes elsewhere, at contacts and at the publish-subscribe service, is before
///   that. Empty until then
/// @param finished when all that had been done too; absent until then
public record Erasure(
    ErasureId id,
    Instant begun,
    List<Part> parts,
    Map<Inbox, Map<Integer, Long>> ends,
    @Nullable Instant finished) {

  /// What one service has to do.
  ///
  /// @param place of the record that tells it; absent for the gateway, which nobody has to tell
  /// @param finished when it had erased what it held; absent until then
  public record Part(String service, @Nullable Place place, @Nullable Instant finished) {

    boolean isOpen() {
      return finished == null;
    }
  }

  public Erasure {
    parts = List.copyOf(parts);
    ends = Map.copyOf(ends);
  }

  static Erasure begun(ErasureId id, Instant now) {
    return new Erasure(id, now, List.of(), Map.of(), null);
  }

  Erasure with(List<Part> changed) {
    return new Erasure(id, begun, changed, ends, finished);
  }

  Erasure each(UnaryOperator<Part> change) {
    return with(parts.stream().map(change).toList());
  }

  Erasure following(Map<Inbox, Map<Integer, Long>> ends) {
    return new Erasure(id, begun, parts, ends, finished);
  }

  Erasure finished(Instant now) {
    return new Erasure(id, begun, parts, ends, now);
  }

  boolean isErased() {
    return !parts.isEmpty() && parts.stream().noneMatch(Part::isOpen);
  }

  List<Inbox> inboxes() {
    return parts.stream()
        .flatMap(part -> Stream.ofNullable(part.place()))
        .map(Place::inbox)
        .toList();
  }
}
