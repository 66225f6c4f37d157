package chat.parlance.log.envelope;

import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.envelope.BadRecordException.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes and reads the headers that several kinds of records share.
final class Fields {

  private static final Field VERSION = Field.of(HeaderNames.VERSION, HeaderNames.CURRENT_VERSION);

  private final List<Field> fields = new ArrayList<>(6);

  /// Of what has no kind.
  Fields() {
    fields.add(VERSION);
  }

  Fields(Field kind) {
    this();
    fields.add(kind);
  }

  Fields add(String name, @Nullable Object value) {
    if (value != null) {
      fields.add(Field.of(name, value.toString()));
    }
    return this;
  }

  Fields add(Field field) {
    fields.add(field);
    return this;
  }

  List<Field> list() {
    return fields;
  }

  /// The kind of the record, whose version is checked first.
  static String kind(HeaderSource headers) throws BadRecordException {
    if (!HeaderNames.CURRENT_VERSION.equals(headers.text(HeaderNames.VERSION))) {
      throw new BadRecordException(Reason.UNKNOWN_VERSION, "another version, or none");
    }
    String kind = headers.text(HeaderNames.KIND);
    if (kind == null) {
      throw new BadRecordException(Reason.UNKNOWN_KIND, "no kind");
    }
    return kind;
  }

  static @Nullable Origin origin(HeaderSource headers) throws BadRecordException {
    String text = headers.text(HeaderNames.ORIGIN);
    try {
      return text == null ? null : Origin.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadRecordException(Reason.BAD_HEADER, HeaderNames.ORIGIN, e);
    }
  }

  static @Nullable SessionAddress session(HeaderSource headers) throws BadRecordException {
    String text = headers.text(HeaderNames.SESSION);
    try {
      return text == null ? null : SessionAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadRecordException(Reason.BAD_HEADER, HeaderNames.SESSION, e);
    }
  }
}
