package chat.parlance.log.runtime;

import chat.parlance.log.Effect;
import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.xmpp.jid.BareJid;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The facts of one address, with what the decisions on the current record have changed so far.
final class StagedFacts implements Facts {

  private final Facts before;
  private @Nullable Map<Fact<?>, Effect.Put<?>> staged;

  StagedFacts(Facts before) {
    this.before = before;
  }

  @Override
  public <T> @Nullable T get(Fact<T> fact) {
    var put = staged == null ? null : staged.get(fact);
    return put == null ? before.get(fact) : fact.type().cast(put.value());
  }

  @Override
  public <T> @Nullable T shared(BareJid address, Fact<T> fact) {
    return before.shared(address, fact);
  }

  /// Takes what a decision changes.
  void stage(Decided decided) {
    for (var effect : decided.decision().effects()) {
      if (effect instanceof Effect.Put<?> put) {
        stage(put);
      }
    }
  }

  private void stage(Effect.Put<?> put) {
    if (staged == null) {
      staged = new HashMap<>();
    }
    staged.put(put.fact(), put);
  }
}
