package chat.parlance.presence.group;

import chat.parlance.log.Context;
import chat.parlance.log.Decision;
import chat.parlance.log.Fact;
import chat.parlance.log.Handler;
import chat.parlance.log.Route;
import chat.parlance.log.Told;
import java.util.Set;

/// Follows which groups there are.
final class GroupListing implements Handler<Told> {

  enum Outcome {
    LISTED,
    NOT_LISTED
  }

  @Override
  public Route<Told> route() {
    return Route.told(GroupIndex.NAME);
  }

  @Override
  public Set<Fact<?>> facts(Told told) {
    return Set.of(GroupIndex.part(name(told)));
  }

  @Override
  public Decision decide(Told told, Context context) {
    var listing = told.as(GroupIndex.Listing.class);
    boolean listed = listing != null && listing.listed();
    return new Decision(
        listed ? Outcome.LISTED : Outcome.NOT_LISTED,
        GroupIndex.change(name(told), listed, context.facts()));
  }

  private static String name(Told told) {
    var name = told.teller().localpart();
    if (name == null) {
      throw new IllegalArgumentException("a group without a name");
    }
    return name;
  }
}
