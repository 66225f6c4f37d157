package chat.parlance.testkit.toy;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Scope;
import chat.parlance.log.Woken;
import chat.parlance.xmpp.stanza.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lets an account sleep for an hour after each message, and counts how often it woke up.
public final class Naps implements Handler<Message> {

  public static final Fact<Count> COUNT = Fact.inLog("naps", Count.class);

  private static final String NAME = "nap";
  private static final Duration LENGTH = Duration.ofHours(1);

  /// How often.
  public record Count(int naps) {}

  /// Why it decided as it did.
  public enum Outcome {
    ASLEEP,
    KEPT_AWAKE,
    AWAKE
  }

  @Override
  public Route<Message> route() {
    return Route.messages(Scope.ACCOUNT);
  }

  @Override
  public Decision decide(Message message, Context context) {
    boolean noise = message.type() == Message.Type.HEADLINE;
    @Nullable Instant due = noise ? null : context.now().plus(LENGTH);
    return new Decision(
        noise ? Outcome.KEPT_AWAKE : Outcome.ASLEEP, List.of(new Effect.Wake(NAME, "", due)));
  }

  /// The end of a nap.
  public static final class End implements Handler<Woken> {

    @Override
    public Route<Woken> route() {
      return Route.woken(NAME);
    }

    @Override
    public Decision decide(Woken woken, Context context) {
      var before = context.facts().get(COUNT);
      var count = new Count(before == null ? 1 : before.naps() + 1);
      return new Decision(Outcome.AWAKE, List.of(new Effect.Put<>(COUNT, count)));
    }
  }
}
