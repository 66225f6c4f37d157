package chat.parlance.gateway.notice;

import chat.parlance.gateway.behalf.GatewayHandler;
import chat.parlance.xmpp.xml.Element;
import java.util.Objects;
import java.util.concurrent.Executor;

/// Hears that a notice was changed, and tells those who are online on this gateway, in its own
/// time.
record NoticeChange(NoticeBoard board, NoticeDelivery delivery, Executor blocking)
    implements GatewayHandler {

  private static final String NAME = "notice";
  private static final String KIND = "kind";

  static Element request(Notice.Kind kind) {
    return Element.builder(NAME, NAMESPACE).attribute(KIND, kind.name()).build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Element answer(Element request) {
    var kind = Notice.Kind.valueOf(Objects.requireNonNull(request.attribute(KIND)));
    board.forget(kind);
    if (kind == Notice.Kind.MOTD) {
      blocking.execute(delivery::tellAll);
    }
    return Element.builder(NAME, NAMESPACE).build();
  }
}
