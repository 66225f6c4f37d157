package chat.parlance.presence.group;

import chat.parlance.log.Answer;
import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.xmpp.stanza.Iq;
import chat.parlance.xmpp.xml.Element;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lists the groups in the order of their names, by page.
final class GroupPages implements Handler<Iq> {

  enum Outcome {
    LISTED
  }

  private static final String GROUPS = "groups";
  private static final int MAX = 1000;

  @Override
  public Route<Iq> route() {
    return Route.ofPlatform(GROUPS, GroupXml.NAMESPACE);
  }

  @Override
  public Set<Fact<?>> facts() {
    return GroupIndex.parts();
  }

  @Override
  public Decision decide(Iq request, Context context) {
    var payload = request.payload();
    var after = payload == null ? null : payload.attribute("after");
    var names = GroupIndex.page(after == null ? "" : after, limit(payload), context.facts());
    var list = Element.builder(GROUPS, GroupXml.NAMESPACE);
    for (var name : names) {
      list.child(
          Element.builder(GroupXml.GROUP, GroupXml.NAMESPACE).attribute("name", name).build());
    }
    return new Decision(Outcome.LISTED, Answer.result(request, list.build(), context));
  }

  private static int limit(@Nullable Element payload) {
    var limit = payload == null ? null : payload.attribute("limit");
    try {
      return limit == null ? MAX : Math.clamp(Integer.parseInt(limit), 1, MAX + 1);
    } catch (NumberFormatException e) {
      return MAX;
    }
  }
}
