package chat.parlance.system.people;

import java.util.Random;

/// One thing that somebody does. What makes no sense now does nothing, so that any part of a play
/// is a play.
///
/// @param actor whose device does it
/// @param device which of the actor's devices
/// @param other the account that it is about
/// @param word tells statuses and items apart, and says which node
record Deed(Kind kind, int actor, int device, int other, int word) {

  enum Kind {
    COME,
    GO,
    SAY,
    DIE,
    SUBSCRIBE,
    APPROVE,
    CANCEL,
    UNSUBSCRIBE,
    REMOVE,
    BLOCK,
    UNBLOCK,
    /// The other is among the actor's friends, or no longer.
    BEFRIEND,
    PUBLISH,
    RETRACT,
    /// Says who may read a node.
    OPEN,
    /// The other may read a node whatever it is like, or no longer.
    ADMIT,
    FETCH
  }

  private static final Kind[] OFTEN = {
    Kind.COME,
    Kind.COME,
    Kind.COME,
    Kind.COME,
    Kind.SAY,
    Kind.SAY,
    Kind.SUBSCRIBE,
    Kind.SUBSCRIBE,
    Kind.SUBSCRIBE,
    Kind.APPROVE,
    Kind.APPROVE,
    Kind.APPROVE,
    Kind.UNBLOCK,
    Kind.PUBLISH,
    Kind.PUBLISH
  };

  private static final int WORDS = 10_000_000;

  static Deed random(Random random, int people) {
    var kinds = Kind.values();
    int chosen = random.nextInt(kinds.length + OFTEN.length);
    var kind = chosen < kinds.length ? kinds[chosen] : OFTEN[chosen - kinds.length];
    int actor = random.nextInt(people);
    int other = (actor + 1 + random.nextInt(people - 1)) % people;
    return new Deed(kind, actor, random.nextInt(Model.DEVICES), other, random.nextInt(WORDS));
  }

  /// The status or the item's text.
  String text() {
    return "s" + word;
  }
}
