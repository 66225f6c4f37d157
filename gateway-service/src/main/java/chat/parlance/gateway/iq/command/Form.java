package chat.parlance.gateway.iq.command;

import java.util.List;

/// A form to be filled in (XEP-0004).
///
/// @param formType names the fields' meaning (XEP-0068)
public record Form(String formType, String title, String instructions, List<Field> fields) {

  public Form {
    fields = List.copyOf(fields);
  }
}
