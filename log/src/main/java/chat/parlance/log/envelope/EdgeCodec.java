package chat.parlance.log.envelope;

import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.log.envelope.BadRecordException.Reason;
import chat.parlance.xmpp.stream.StreamError;
import chat.parlance.xmpp.xml.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Records of `deliveries` as headers and XML.
final class EdgeCodec {

  private static final Field CONTROL = Field.of(HeaderNames.KIND, "control");
  private static final Field RETURN = Field.of(HeaderNames.UNDELIVERED, "return");
  private static final Field DROP = Field.of(HeaderNames.UNDELIVERED, "drop");
  private static final String CLOSE = "close";
  private static final String CONDITION = "condition";

  private EdgeCodec() {}

  static RawRecord encode(EdgeRecord record) {
    return switch (record) {
      case EdgeRecord.Delivery delivery -> encode(delivery);
      case EdgeRecord.Close close -> encode(close);
    };
  }

  private static RawRecord encode(EdgeRecord.Delivery delivery) {
    var fields =
        common(PayloadCodec.STANZA, delivery)
            .add(delivery.undelivered() == Undelivered.RETURN ? RETURN : DROP);
    if (delivery.targets().size() > 1) {
      fields.add(HeaderNames.TARGETS, PayloadCodec.join(delivery.targets()));
    }
    return new RawRecord(null, delivery.stanza().bytes(), fields.list());
  }

  private static RawRecord encode(EdgeRecord.Close close) {
    var why = close.why();
    var value =
        Element.builder(CLOSE, HeaderNames.NAMESPACE)
            .attribute(CONDITION, why == null ? null : why.elementName())
            .build();
    return new RawRecord(null, value.bytes(), common(CONTROL, close).list());
  }

  private static Fields common(Field kind, EdgeRecord record) {
    return new Fields(kind)
        .add(HeaderNames.TO, join(record.numbers()))
        .add(HeaderNames.ORIGIN, record.origin())
        .add(HeaderNames.TRACEPARENT, record.traceparent());
  }

  static EdgeRecord decode(byte @Nullable [] value, HeaderSource headers)
      throws BadRecordException {
    String kind = Fields.kind(headers);
    if (value == null) {
      throw new BadRecordException(Reason.BAD_VALUE, "no value");
    }
    try {
      return switch (kind) {
        case "stanza" -> delivery(value, headers);
        case "control" -> close(value, headers);
        default -> throw new BadRecordException(Reason.UNKNOWN_KIND, "unknown kind");
      };
    } catch (RuntimeException e) {
      throw new BadRecordException(Reason.BAD_VALUE, "the record isn't of its kind", e);
    }
  }

  private static EdgeRecord delivery(byte[] value, HeaderSource headers) throws BadRecordException {
    String targets = headers.text(HeaderNames.TARGETS);
    return new EdgeRecord.Delivery(
        numbers(headers),
        Element.ofTrusted(value),
        undelivered(headers),
        targets == null ? Set.of() : PayloadCodec.addresses(targets),
        Fields.origin(headers),
        headers.text(HeaderNames.TRACEPARENT));
  }

  private static Undelivered undelivered(HeaderSource headers) throws BadRecordException {
    return switch (headers.text(HeaderNames.UNDELIVERED)) {
      case "return" -> Undelivered.RETURN;
      case "drop" -> Undelivered.DROP;
      case null, default ->
          throw new BadRecordException(Reason.BAD_HEADER, HeaderNames.UNDELIVERED);
    };
  }

  private static EdgeRecord close(byte[] value, HeaderSource headers) throws BadRecordException {
    var element = Element.ofTrusted(value);
    if (!element.is(CLOSE, HeaderNames.NAMESPACE)) {
      throw new BadRecordException(Reason.BAD_VALUE, "unknown control");
    }
    return new EdgeRecord.Close(
        numbers(headers)[0],
        condition(element.attribute(CONDITION)),
        Fields.origin(headers),
        headers.text(HeaderNames.TRACEPARENT));
  }

  private static StreamError.@Nullable Condition condition(@Nullable String name) {
    return name == null
        ? null
        : StreamError.Condition.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static long[] numbers(HeaderSource headers) throws BadRecordException {
    String text = headers.text(HeaderNames.TO);
    if (text == null || text.isEmpty()) {
      throw new BadRecordException(Reason.BAD_HEADER, HeaderNames.TO);
    }
    var numbers = new long[1 + commas(text)];
    int start = 0;
    for (int i = 0; i < numbers.length; i++) {
      int comma = text.indexOf(',', start);
      numbers[i] = Long.parseLong(text, start, comma < 0 ? text.length() : comma, 10);
      start = comma + 1;
    }
    return numbers;
  }

  private static int commas(String text) {
    int commas = 0;
    for (int at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
      commas++;
    }
    return commas;
  }

  private static String join(long[] numbers) {
    if (numbers.length == 1) {
      return Long.toString(numbers[0]);
    }
    var joined = new StringBuilder();
    for (long number : numbers) {
      joined.append(joined.isEmpty() ? "" : ",").append(number);
    }
    return joined.toString();
  }

  static List<EdgeRecord.ForSlot> bySlot(
      List<SessionAddress> sessions,
      Element stanza,
      Undelivered undelivered,
      @Nullable Origin origin,
      @Nullable String traceparent) {
    // Only who hands a stanza back says who else has it.
    boolean several = sessions.size() > 1 && undelivered == Undelivered.RETURN;
    var targets = several ? Set.copyOf(sessions) : Set.<SessionAddress>of();
    var records = new ArrayList<EdgeRecord.ForSlot>(1);
    for (int slot : slots(sessions)) {
      var numbers = numbers(sessions, slot);
      records.add(
          new EdgeRecord.ForSlot(
              slot,
              new EdgeRecord.Delivery(numbers, stanza, undelivered, targets, origin, traceparent)));
    }
    return records;
  }

  /// Those of one slot, each once. Every presence comes here, so what is common is done by hand.
  private static long[] numbers(List<SessionAddress> sessions, int slot) {
    var all = new long[sessions.size()];
    int count = 0;
    for (var session : sessions) {
      if (session.slot() == slot) {
        all[count++] = session.number();
      }
    }
    var numbers = Arrays.copyOf(all, count);
    return areDistinct(numbers) ? numbers : Arrays.stream(numbers).distinct().toArray();
  }

  private static boolean areDistinct(long[] numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i - 1] == sorted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int[] slots(List<SessionAddress> sessions) {
    int first = sessions.getFirst().slot();
    for (var session : sessions) {
      if (session.slot() != first) {
        return sessions.stream().mapToInt(SessionAddress::slot).distinct().toArray();
      }
    }
    return new int[] {first};
  }
}
