package chat.parlance.standalone.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/// What a collection keeps of a document.
final class Encoded {

  private static final int USUAL_BYTES = 512;

  private Encoded() {}

  static byte[] of(Document document) {
    var buffer = Unpooled.buffer(USUAL_BYTES);
    BsonEncoder.encodeDocument(document, buffer);
    return ByteBufUtil.getBytes(buffer);
  }

  /// @param kept the bytes of a document, or the document itself, as older files have it
  static Document document(Object kept) {
    return kept instanceof Document document
        ? document.cloneDeeply()
        : BsonDecoder.decodeBson(Unpooled.wrappedBuffer((byte[]) kept));
  }
}
