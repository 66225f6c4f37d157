package chat.parlance.log.export;

import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of what a service holds of an account.
///
/// @param at the place in time of the account's log at which all of it was so
/// @param next asks for the next page; absent if this is the last
public record ExportPage(Instant at, List<Piece> pieces, @Nullable ExportRequest next) {

  public ExportPage {
    pieces = List.copyOf(pieces);
  }

  Element element() {
    var element =
        Element.builder(ExportRequest.NAME, ExportRequest.NAMESPACE).attribute("at", at.toString());
    ExportRequest.write(element, next);
    pieces.forEach(piece -> element.child(piece.element()));
    return element.build();
  }

  /// Reads what a service has answered.
  public static ExportPage read(Element element) {
    return new ExportPage(
        Instant.parse(String.valueOf(element.attribute("at"))),
        element.children().stream().map(Piece::read).toList(),
        ExportRequest.read(element));
  }
}
