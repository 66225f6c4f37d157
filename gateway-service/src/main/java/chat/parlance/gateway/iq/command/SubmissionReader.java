package chat.parlance.gateway.iq.command;

import static chat.parlance.gateway.iq.command.CommandRefusedException.badPayload;

import chat.parlance.xmpp.jid.InvalidJidException;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what was filled in, against the form that asked for it. Fields that nobody asked for are
/// passed over (XEP-0004 section 3.2), but not any number of them.
final class SubmissionReader {

  private static final int MOST_FIELDS = 64;
  private static final int LONGEST_VALUE = 4096;
  private static final Set<String> BOOLEANS = Set.of("0", "1", "false", "true");

  private final Form form;

  SubmissionReader(Form form) {
    this.form = form;
  }

  /// @param payload of the command; null if there was none
  /// @throws CommandRefusedException `bad-payload` with a text that names the field
  Submission read(@Nullable Element payload) {
    if (payload != null) {
      checkType(payload.attribute("type"));
    } else if (form.fields().stream().anyMatch(Field::required)) {
      throw badPayload("The form is missing.");
    }
    var given = payload == null ? Map.<String, Element>of() : fields(payload);
    checkFormType(given.get("FORM_TYPE"));
    var texts = new HashMap<String, List<String>>();
    var jids = new HashMap<String, List<Jid>>();
    for (var field : form.fields()) {
      var values = values(field, given.get(field.name()));
      texts.put(field.name(), values);
      if (field.type().isJid()) {
        jids.put(field.name(), jids(field, values));
      }
    }
    return new Submission(texts, jids);
  }

  /// XEP-0050 section 3.5.1: a form of type cancel SHOULD be taken for one of type submit.
  private static void checkType(@Nullable String type) {
    if (!"submit".equals(type) && !"cancel".equals(type)) {
      throw badPayload("The form isn't of type submit.");
    }
  }

  private static Map<String, Element> fields(Element payload) {
    var fields = new HashMap<String, Element>();
    var children = payload.children();
    if (children.size() > MOST_FIELDS) {
      throw badPayload("A form has " + MOST_FIELDS + " fields at most.");
    }
    for (var child : children) {
      var name = child.attribute("var");
      if (child.is("field", FormElements.NAMESPACE)
          && name != null
          && fields.put(name, child) != null) {
        throw badPayload("A field is there twice.");
      }
    }
    return fields;
  }

  private void checkFormType(@Nullable Element field) {
    if (field != null && !texts(field).equals(List.of(form.formType()))) {
      throw badPayload("FORM_TYPE isn't that of the form.");
    }
  }

  private static List<String> values(Field field, @Nullable Element given) {
    if (field.type().isOurs()) {
      return field.values();
    }
    var all = given == null ? List.<String>of() : texts(given);
    var values = field.type() == Field.Type.TEXT_MULTI ? all : without(all);
    if (field.required() && values.stream().allMatch(String::isEmpty)) {
      throw badPayload("The field " + field.name() + " is required.");
    }
    if (values.size() > field.type().mostValues) {
      throw badPayload("The field " + field.name() + " has too many values.");
    }
    if (values.stream().anyMatch(value -> !isValid(field, value))) {
      throw badPayload("The field " + field.name() + " has an invalid value.");
    }
    return values;
  }

  /// An empty value is none.
  private static List<String> without(List<String> all) {
    return all.stream().filter(value -> !value.isEmpty()).toList();
  }

  private static boolean isValid(Field field, String value) {
    return value.length() <= LONGEST_VALUE
        && switch (field.type()) {
          case BOOLEAN -> BOOLEANS.contains(value);
          case LIST_MULTI, LIST_SINGLE -> field.options().contains(value);
          case HIDDEN, JIDS_SHOWN, JID_MULTI, JID_SINGLE, TEXT_MULTI, TEXT_PRIVATE, TEXT_SINGLE ->
              true;
        };
  }

  private static List<Jid> jids(Field field, List<String> values) {
    try {
      return values.stream().map(value -> Jid.of(value.strip())).distinct().toList();
    } catch (InvalidJidException e) {
      throw badPayload("The field " + field.name() + " has something that isn't a JID.");
    }
  }

  private static List<String> texts(Element field) {
    return field.children().stream()
        .filter(child -> child.is("value", FormElements.NAMESPACE))
        .map(Element::text)
        .toList();
  }
}
