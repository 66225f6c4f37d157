package chat.parlance.log.envelope;

import chat.parlance.log.AccountEvent;
import chat.parlance.log.Payload;
import chat.parlance.log.Returned;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.SessionEvent;
import chat.parlance.log.StanzaPayload;
import chat.parlance.log.Told;
import chat.parlance.log.Woken;
import chat.parlance.log.envelope.BadRecordException.Reason;
import chat.parlance.log.fact.ToldJson;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Payloads as XML.
final class PayloadCodec {

  static final Field STANZA = Field.of(HeaderNames.KIND, "stanza");
  private static final Field SESSION = Field.of(HeaderNames.KIND, "session");
  private static final Field ACCOUNT = Field.of(HeaderNames.KIND, "account");
  private static final Field TOLD = Field.of(HeaderNames.KIND, "told");
  private static final Field WOKEN = Field.of(HeaderNames.KIND, "woken");
  private static final Field RETURNED = Field.of(HeaderNames.KIND, "returned");

  private PayloadCodec() {}

  static Field kind(Payload payload) {
    return switch (payload) {
      case StanzaPayload _ -> STANZA;
      case SessionEvent _ -> SESSION;
      case AccountEvent _ -> ACCOUNT;
      case Returned _ -> RETURNED;
      case Told _ -> TOLD;
      case Woken _ -> WOKEN;
    };
  }

  static byte[] value(Payload payload) {
    return switch (payload) {
      case StanzaPayload(Stanza stanza) -> stanza.element().bytes();
      case SessionEvent event ->
          element("session")
              .attribute("jid", event.jid().toString())
              .attribute("address", event.address().toString())
              .attribute("event", lower(event.kind()))
              .build()
              .bytes();
      case AccountEvent event ->
          element("account")
              .attribute("jid", event.account().toString())
              .attribute("event", lower(event.kind()))
              .build()
              .bytes();
      case Returned returned ->
          element("returned")
              .attribute("failed", returned.failed().toString())
              .attribute("targets", join(returned.targets()))
              .child(returned.stanza().element())
              .build()
              .bytes();
      case Told told ->
          element("told")
              .attribute("teller", told.teller().toString())
              .attribute("fact", told.fact())
              .text(told.content() == null ? "" : told.content().json())
              .build()
              .bytes();
      case Woken woken ->
          element("woken")
              .attribute("name", woken.name())
              .attribute("part", woken.part())
              .attribute("asked", Long.toString(woken.asked()))
              .build()
              .bytes();
    };
  }

  static Payload read(String kind, byte @Nullable [] value) throws BadRecordException {
    if (value == null) {
      throw new BadRecordException(Reason.BAD_VALUE, "no value");
    }
    try {
      var element = Element.ofTrusted(value);
      return switch (kind) {
        case "stanza" -> new StanzaPayload(Stanza.ofTrusted(element));
        case "session" -> session(element);
        case "account" -> account(element);
        case "returned" -> returned(element);
        case "told" -> told(element);
        case "woken" -> woken(element);
        default -> throw new BadRecordException(Reason.UNKNOWN_KIND, "unknown kind");
      };
    } catch (RuntimeException e) {
      // Trusted XML is only scanned as far as needed, so anything may come of what isn't XML.
      throw new BadRecordException(Reason.BAD_VALUE, "the value isn't of its kind", e);
    }
  }

  private static SessionEvent session(Element element) throws BadRecordException {
    return new SessionEvent(
        (FullJid) Jid.ofPrepared(need(element, "jid")),
        SessionAddress.parse(need(element, "address")),
        SessionEvent.Kind.valueOf(upper(need(element, "event"))));
  }

  private static AccountEvent account(Element element) throws BadRecordException {
    return new AccountEvent(
        BareJid.ofPrepared(need(element, "jid")),
        AccountEvent.Kind.valueOf(upper(need(element, "event"))));
  }

  private static Returned returned(Element element) throws BadRecordException {
    return new Returned(
        Stanza.ofTrusted(element.children().getFirst()),
        SessionAddress.parse(need(element, "failed")),
        addresses(need(element, "targets")));
  }

  private static Told told(Element element) throws BadRecordException {
    String json = element.text();
    String fact = need(element, "fact");
    return new Told(
        BareJid.ofPrepared(need(element, "teller")),
        fact,
        json.isEmpty() ? null : new ToldJson(fact, json));
  }

  private static Woken woken(Element element) throws BadRecordException {
    return new Woken(
        need(element, "name"), need(element, "part"), Long.parseLong(need(element, "asked")));
  }

  static Set<SessionAddress> addresses(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(SessionAddress::parse)
        .collect(Collectors.toUnmodifiableSet());
  }

  static String join(Collection<SessionAddress> addresses) {
    return addresses.stream()
        .sorted()
        .map(SessionAddress::toString)
        .collect(Collectors.joining(","));
  }

  private static String need(Element element, String attribute) throws BadRecordException {
    if (!element.namespace().equals(HeaderNames.NAMESPACE)) {
      throw new BadRecordException(Reason.BAD_VALUE, "the value isn't of its kind");
    }
    String value = element.attribute(attribute);
    if (value == null) {
      throw new BadRecordException(Reason.BAD_VALUE, "no " + attribute);
    }
    return value;
  }

  private static Element.Builder element(String name) {
    return Element.builder(name, HeaderNames.NAMESPACE);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
