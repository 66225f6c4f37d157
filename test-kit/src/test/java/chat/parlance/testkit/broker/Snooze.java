package chat.parlance.testkit.broker;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Undelivered;
import chat.parlance.log.Woken;
import chat.parlance.xmpp.stanza.Message;
import chat.parlance.xmpp.stanza.Stanza;
import chat.parlance.xmpp.xml.Element;
import java.util.List;

/// Wakes an address some time after each message with an id of `snooze-<milliseconds>-<number>`,
/// and numbers the wake-up among the messages: one that is missing or there twice is told by that.
final class Snooze implements Handler<Message> {

  private static final String NAME = "snooze";

  enum Outcome {
    SNOOZED,
    AWAKE,
    WOKEN
  }

  static String id(int millis, int number) {
    return "%s-%d-%d".formatted(NAME, millis, number);
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.ACCOUNT);
  }

  @Override
  public Decision decide(Message message, Context context) {
    var words = String.valueOf(message.id()).split("-", 3);
    if (!words[0].equals(NAME)) {
      return Decision.nothing(Outcome.AWAKE);
    }
    var due = context.now().plusMillis(Long.parseLong(words[1]));
    return new Decision(
        Outcome.SNOOZED, List.of(new Effect.Wake(NAME, String.valueOf(message.id()), due)));
  }

  /// The end of it.
  static final class End implements Handler<Woken> {

    @Override
    public Route<Woken> route() {
      return Route.woken(NAME);
    }

    @Override
    public Decision decide(Woken woken, Context context) {
      var before = context.facts().get(Tally.COUNT);
      int number = before == null ? 1 : before.count() + 1;
      var numbered =
          Element.builder("message", Stanza.NAMESPACE)
              .attribute("to", context.address().toString())
              .attribute("id", "end-of-" + woken.part())
              .attribute("number", Integer.toString(number))
              .build();
      return new Decision(
          Outcome.WOKEN,
          List.of(
              new Effect.Deliver(List.of(Tally.SESSION), numbered, Undelivered.RETURN),
              new Effect.Put<>(Tally.COUNT, new Tally.Count(number))));
    }
  }
}
