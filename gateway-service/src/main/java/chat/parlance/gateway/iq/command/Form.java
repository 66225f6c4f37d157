package chat.parlance.gateway.iq.command;

import java.util.List;

/// A form to be filled in (XEP-0004).
///
/// @param formType names the fields' meaning (XEP-0068)
public record Form(String formType, String title, String instructions, List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
  }

  /// The same as it was filled in, but for passwords.
  Form remembering(Submission filled) {
    var remembered =
        fields.stream()
            .map(field ->
                field.type() == Field.Type.TEXT_PRIVATE || filled.lines(field.name()).isEmpty()
                    ? field
                    : field.with(filled.lines(field.name())))
            .toList();
    return new Form(formType, title, instructions, remembered);
  }
}
