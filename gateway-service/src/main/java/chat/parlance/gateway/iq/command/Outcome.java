package chat.parlance.gateway.iq.command;

import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command did: notes for a person, and perhaps a form of type `result`.
///
/// @param formType of the result; null if there is none
/// @param more what the result has besides fields
public record Outcome(
    List<Note> notes,
    @Nullable String formType,
    Map<String, List<String>> fields,
    List<Element> more) {

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
    more = List.copyOf(more);
  }

  /// It did what was asked.
  public static Outcome done(String note) {
    return new Outcome(List.of(new Note(Note.Type.INFO, note)), null, Map.of(), List.of());
  }

  /// It did some of it only.
  public static Outcome partly(String note) {
    return new Outcome(List.of(new Note(Note.Type.ERROR, note)), null, Map.of(), List.of());
  }

  /// It has something to tell.
  public static Outcome told(String formType, Map<String, List<String>> fields, String note) {
    return told(formType, fields, List.of(), note);
  }

  /// The same with something besides the fields.
  public static Outcome told(
      String formType, Map<String, List<String>> fields, List<Element> more, String note) {
    return new Outcome(List.of(new Note(Note.Type.INFO, note)), formType, fields, more);
  }

  boolean isFailure() {
    return notes.stream().anyMatch(note -> note.type() == Note.Type.ERROR);
  }

  /// The same with another note.
  Outcome with(Note note) {
    var all = new ArrayList<>(notes);
    all.add(note);
    return new Outcome(all, formType, fields, more);
  }
}
