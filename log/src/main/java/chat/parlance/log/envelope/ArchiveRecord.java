package chat.parlance.log.envelope;

import chat.parlance.log.Origin;
import chat.parlance.log.envelope.BadRecordException.Reason;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.xml.Element;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A record of `archive`.
///
/// @param owner whose archive; the key
/// @param stanza with its `<stanza-id/>`
public record ArchiveRecord(
    BareJid owner,
    Element stanza,
    String archiveId,
    @Nullable Origin origin,
    @Nullable String traceparent) {

  public RawRecord encode() {
    var fields =
        new Fields(PayloadCodec.STANZA)
            .add(HeaderNames.ARCHIVE_ID, archiveId)
            .add(HeaderNames.ORIGIN, origin)
            .add(HeaderNames.TRACEPARENT, traceparent);
    return new RawRecord(
        owner.toString().getBytes(StandardCharsets.UTF_8), stanza.bytes(), fields.list());
  }

  public static ArchiveRecord decode(
      byte @Nullable [] key, byte @Nullable [] value, HeaderSource headers)
      throws BadRecordException {
    Fields.kind(headers);
    String archiveId = headers.text(HeaderNames.ARCHIVE_ID);
    if (key == null || value == null || archiveId == null) {
      throw new BadRecordException(Reason.BAD_HEADER, HeaderNames.ARCHIVE_ID);
    }
    try {
      return new ArchiveRecord(
          BareJid.ofPrepared(new String(key, StandardCharsets.UTF_8)),
          Element.ofTrusted(value),
          archiveId,
          Fields.origin(headers),
          headers.text(HeaderNames.TRACEPARENT));
    } catch (RuntimeException e) {
      throw new BadRecordException(Reason.BAD_VALUE, "the record isn't archived XML", e);
    }
  }
}
