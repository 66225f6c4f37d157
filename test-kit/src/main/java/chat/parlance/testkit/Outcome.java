package chat.parlance.testkit;

import chat.parlance.log.Effect;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.runtime.Decided;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// What a record caused.
///
/// @param decisions in the order in which handlers were asked; those on followed records come after
public record Outcome(List<Decided> decisions) {

  public Outcome {
    decisions = List.copyOf(decisions);
  }

  /// The reason of the only decision.
  public Enum<?> reason() {
    if (decisions.size() != 1) {
      throw new AssertionError("not one decision: " + reasons());
    }
    return decisions.getFirst().decision().reason();
  }

  /// The reasons of all decisions.
  public List<Enum<?>> reasons() {
    return decisions.stream().<Enum<?>>map(decided -> decided.decision().reason()).toList();
  }

  public List<Effect> effects() {
    return decisions.stream().flatMap(decided -> decided.decision().effects().stream()).toList();
  }

  public <E extends Effect> List<E> effects(Class<E> type) {
    return effects().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The stanzas that a session gets, in order.
  public List<Element> deliveredTo(SessionAddress session) {
    return effects(Effect.Deliver.class).stream()
        .filter(deliver -> deliver.sessions().contains(session))
        .map(Effect.Deliver::stanza)
        .toList();
  }
}
