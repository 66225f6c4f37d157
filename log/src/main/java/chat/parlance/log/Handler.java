package chat.parlance.log;

import java.util.List;
import java.util.Set;

/// One feature of a protocol: takes the payloads of its route and decides what each causes.
///
/// Pure: the same payload and context give the same decision, because after a crash records are
/// decided again. It knows no clock, randomness, logger, framework or broker. Several handlers may
/// take the same record, one after the other, each seeing the facts as the one before left them; of
/// IQ requests only the handler with the most specific route is asked.
public interface Handler<P> {

  Route<P> route();

  /// The facts that it needs, so that they can be loaded for many records at once.
  default Set<Fact<?>> facts() {
    return Set.of();
  }

  /// The facts that it needs for one payload, where that says which: parts, mostly.
  default Set<Fact<?>> facts(P payload) {
    return facts();
  }

  Decision decide(P payload, Context context);

  /// What it forgets with an account, and so is given to whom it is about.
  default List<Held> holds() {
    return List.of();
  }

  /// What only an older version wrote. An address that has such a fact is told so by [Route#told],
  /// under the fact's name and without a content, whenever its partition gets another owner: so
  /// that what it says can be kept as it is now.
  default List<Former> former() {
    return List.of();
  }

  /// The features (XEP-0030) that accounts and the domain have because of this handler.
  default Set<String> features() {
    return Set.of();
  }

  /// What accounts are because of this handler.
  default Set<AccountIdentity> identities() {
    return Set.of();
  }

  /// The first labels of the domains below the served one that this handler answers for, such as
  /// `pubsub`.
  default Set<String> hosts() {
    return Set.of();
  }

  /// What a client's stream announces because of this handler, where a specification wants that.
  default Set<StreamFeature> streamFeatures() {
    return Set.of();
  }
}
