package chat.parlance.log.envelope;

import chat.parlance.log.Origin;
import chat.parlance.log.Payload;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.envelope.BadRecordException.Reason;
import chat.parlance.xmpp.jid.BareJid;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A record of an inbox.
///
/// @param key the address that it is for
/// @param session the sender's, if a client sent it
/// @param traceparent W3C Trace Context, passed on to what the record causes
public record Envelope(
    BareJid key,
    Payload payload,
    @Nullable Origin origin,
    @Nullable SessionAddress session,
    @Nullable String traceparent) {

  public RawRecord encode() {
    var fields =
        new Fields(PayloadCodec.kind(payload))
            .add(HeaderNames.ORIGIN, origin)
            .add(HeaderNames.SESSION, session)
            .add(HeaderNames.TRACEPARENT, traceparent);
    return new RawRecord(
        key.toString().getBytes(StandardCharsets.UTF_8),
        PayloadCodec.value(payload),
        fields.list());
  }

  /// Strict: what the contract doesn't allow is refused. Headers that it doesn't know are passed
  /// over.
  public static Envelope decode(
      byte @Nullable [] key, byte @Nullable [] value, HeaderSource headers)
      throws BadRecordException {
    String kind = Fields.kind(headers);
    return new Envelope(
        key(key),
        PayloadCodec.read(kind, value),
        Fields.origin(headers),
        Fields.session(headers),
        headers.text(HeaderNames.TRACEPARENT));
  }

  public static Envelope decode(RawRecord record) throws BadRecordException {
    return decode(record.key(), record.value(), record);
  }

  /// Only the origin of a record.
  public static @Nullable Origin origin(HeaderSource headers) throws BadRecordException {
    return Fields.origin(headers);
  }

  private static BareJid key(byte @Nullable [] key) throws BadRecordException {
    if (key == null || key.length == 0) {
      throw new BadRecordException(Reason.BAD_KEY, "no key");
    }
    try {
      return BareJid.ofPrepared(new String(key, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new BadRecordException(Reason.BAD_KEY, "the key is no bare JID", e);
    }
  }
}
