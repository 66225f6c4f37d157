package chat.parlance.testkit.toy;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.xmpp.stanza.Message;
import java.time.Instant;
import java.util.List;

/// Remembers when an account was last told that it poked somebody.
public final class Notices implements Handler<Message> {

  public static final Fact<Last> LAST = Fact.inStore("lastNotices", Last.class);

  /// When.
  public record Last(Instant when) {}

  /// Why it decided as it did.
  public enum Outcome {
    NOTED
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.ACCOUNT);
  }

  @Override
  public Decision decide(Message notice, Context context) {
    return new Decision(Outcome.NOTED, List.of(new Effect.Put<>(LAST, new Last(context.now()))));
  }
}
