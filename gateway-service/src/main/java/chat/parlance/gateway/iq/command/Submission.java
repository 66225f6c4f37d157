package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.jid.Jid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A form as it was filled in, and found valid. It may hold passwords, so it says nothing of
/// itself.
public final class Submission {

  static final Submission NOTHING = new Submission(Map.of(), Map.of());

  private final Map<String, List<String>> texts;
  private final Map<String, List<Jid>> jids;

  Submission(Map<String, List<String>> texts, Map<String, List<Jid>> jids) {
    this.texts = Map.copyOf(texts);
    this.jids = Map.copyOf(jids);
  }

  /// The only value of a field; null where it was left empty.
  public @Nullable String text(String field) {
    var values = texts.getOrDefault(field, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }

  /// The only value of a required field.
  public String required(String field) {
    var value = text(field);
    if (value == null) {
      throw new IllegalArgumentException("not a required field: " + field);
    }
    return value;
  }

  /// The lines of a field.
  public List<String> lines(String field) {
    return texts.getOrDefault(field, List.of());
  }

  /// The addresses in a field, each once.
  public List<Jid> jids(String field) {
    return jids.getOrDefault(field, List.of());
  }

  /// Whether a boolean field was set.
  public boolean isSet(String field) {
    var value = text(field);
    return "1".equals(value) || "true".equals(value);
  }

  /// All of these; of a field in several, what the last says that says something.
  public static Submission of(List<Submission> stages) {
    var texts = new HashMap<String, List<String>>();
    var jids = new HashMap<String, List<Jid>>();
    for (var stage : stages) {
      stage.texts.forEach((field, values) -> texts.merge(field, values, Submission::later));
      stage.jids.forEach((field, values) -> jids.merge(field, values, Submission::later));
    }
    return new Submission(texts, jids);
  }

  private static <T> List<T> later(List<T> before, List<T> after) {
    return after.isEmpty() ? before : after;
  }

  /// Every address that was filled in.
  Stream<Jid> everyJid() {
    return jids.values().stream().flatMap(List::stream);
  }

  @Override
  public String toString() {
    return "Submission";
  }
}
