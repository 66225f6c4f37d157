package chat.parlance.presence.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever two accounts send to each other, both always know the same in the end.
class HandshakePropertyTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  enum Deed {
    SUBSCRIBE,
    SUBSCRIBED,
    UNSUBSCRIBE,
    UNSUBSCRIBED,
    ADD,
    REMOVE,
    COME_AND_GO
  }

  record Act(boolean ofRomeo, Deed deed) {}

  @Provide
  Arbitrary<List<Act>> plays() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(Deed.class))
        .as(Act::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 50)
  void bothRostersAgree(@ForAll("plays") List<Act> plays) {
    var verona = new Verona().account(ROMEO).account(JULIET);
    var romeo = verona.online(ROMEO + "/orchard");
    var juliet = verona.online(JULIET + "/balcony");

    for (var act : plays) {
      perform(act.deed(), act.ofRomeo() ? romeo : juliet, act.ofRomeo() ? JULIET : ROMEO);

      agree(verona);
    }
  }

  private static void agree(Verona verona) {
    var his = verona.subscription(ROMEO, JULIET);
    var hers = verona.subscription(JULIET, ROMEO);
    assertThat(his.hasTo()).isEqualTo(hers.hasFrom());
    assertThat(his.hasFrom()).isEqualTo(hers.hasTo());
    assertThat(his.isPendingOut()).isEqualTo(hers.isPendingIn());
    assertThat(his.isPendingIn()).isEqualTo(hers.isPendingOut());
  }

  private static void perform(Deed deed, Device actor, String other) {
    switch (deed) {
      case ADD -> actor.setsItem("jid='" + other + "' name='Love'", "");
      case REMOVE -> actor.setsItem("jid='" + other + "' subscription='remove'", "");
      case COME_AND_GO -> {
        actor.send("<presence type='unavailable'/>");
        actor.send("<presence/>");
      }
      case SUBSCRIBE, SUBSCRIBED, UNSUBSCRIBE, UNSUBSCRIBED -> {
        var type = deed.name().toLowerCase(Locale.ROOT);
        actor.send("<presence to='" + other + "' type='" + type + "'/>");
      }
    }
  }
}
