package chat.parlance.testkit.broker;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Undelivered;
import chat.parlance.xmpp.stanza.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Numbers the messages of an address and delivers each with its number: a number that is missing
/// or there twice tells of a record that was lost or done twice.
final class Tally implements Handler<Message> {

  static final SessionAddress SESSION = new SessionAddress(0, 7);
  static final Fact<Count> COUNT = Fact.inLog("count", Count.class);
  static final Fact<Kept> KEPT = Fact.inStore("kept", Kept.class);

  record Count(int count) {}

  record Kept(List<String> ids) {}

  enum Outcome {
    COUNTED,
    KEPT
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.ACCOUNT);
  }

  @Override
  public Set<Fact<?>> facts() {
    return Set.of(COUNT, KEPT);
  }

  @Override
  public Decision decide(Message message, Context context) {
    if (message.type() == Message.Type.HEADLINE) {
      throw new IllegalStateException("poison");
    }
    if (message.type() == Message.Type.GROUPCHAT) {
      return keep(message, context);
    }
    var before = context.facts().get(COUNT);
    int number = before == null ? 1 : before.count() + 1;
    var numbered = message.element().withAttribute("number", Integer.toString(number));
    return new Decision(
        Outcome.COUNTED,
        List.of(
            new Effect.Deliver(List.of(SESSION), numbered, Undelivered.RETURN),
            new Effect.Put<>(COUNT, new Count(number))));
  }

  private static Decision keep(Message message, Context context) {
    var before = context.facts().get(KEPT);
    var ids = new ArrayList<>(before == null ? List.of() : before.ids());
    ids.add(String.valueOf(message.id()));
    var marked = message.element().withAttribute("number", Integer.toString(ids.size()));
    return new Decision(
        Outcome.KEPT,
        List.of(
            new Effect.Deliver(List.of(SESSION), marked, Undelivered.RETURN),
            new Effect.Put<>(KEPT, new Kept(List.copyOf(ids)))));
  }
}
