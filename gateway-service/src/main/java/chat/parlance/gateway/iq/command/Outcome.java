package chat.parlance.gateway.iq.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command did: notes for a person, and perhaps a form of type `result`.
///
/// @param formType of the result; null if there is none
public record Outcome(
    List<Note> notes, @Nullable String formType, Map<String, List<String>> fields) {

  /// A note (XEP-0050 section 4.3).
  public record Note(Type type, String text) {

    /// How serious it is. A command that failed has a note of type error (section 3.6).
    public enum Type {
      INFO,
      WARN,
      ERROR
    }
  }

  public Outcome {
    notes = List.copyOf(notes);
    fields = new LinkedHashMap<>(fields);
  }

  /// It did what was asked.
  public static Outcome done(String note) {
    return new Outcome(List.of(new Note(Note.Type.INFO, note)), null, Map.of());
  }

  /// It did some of it only.
  public static Outcome partly(String note) {
    return new Outcome(List.of(new Note(Note.Type.ERROR, note)), null, Map.of());
  }

  /// It has something to tell.
  public static Outcome told(String formType, Map<String, List<String>> fields, String note) {
    return new Outcome(List.of(new Note(Note.Type.INFO, note)), formType, fields);
  }

  boolean isFailure() {
    return notes.stream().anyMatch(note -> note.type() == Note.Type.ERROR);
  }

  /// The same with another note.
  Outcome with(Note note) {
    var all = new ArrayList<>(notes);
    all.add(note);
    return new Outcome(all, formType, fields);
  }
}
