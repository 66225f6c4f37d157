package chat.parlance.presence.lastactivity;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent;
import chat.parlance.presence.verona.Device;
import chat.parlance.presence.verona.Verona;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// XEP-0012 section 3, with its example 3 and 4.
class LastActivityTest {

  private static final String ROMEO = "romeo@montague.net";
  private static final String JULIET = "juliet@capulet.com";

  private final Verona verona = new Verona().account(ROMEO).account(JULIET);

  private static String ask(Device asking, String account) {
    asking.told();
    asking.send(
        "<iq xmlns='jabber:client' id='last2' type='get' to='"
            + account
            + "'><query xmlns='jabber:iq:last'/></iq>");
    return String.join("", asking.told());
  }

  @Nested
  class GivenASubscriber {

    private final Device romeo = verona.subscribed(ROMEO, JULIET).online(ROMEO + "/orchard");
    private final Device juliet = verona.online(JULIET + "/balcony");

    @Test
    void whenTheAccountIsAway_thenItSaysHowLongAndWhatItSaidLast() {
      juliet.send("<presence type='unavailable'><status>Heading Home</status></presence>");
      verona.after(Duration.ofSeconds(903));

      assertThat(ask(romeo, JULIET))
          .contains("type='result'")
          .contains("<query seconds='903'>Heading Home</>");
    }

    @Test
    void whenItsSessionEndsWithoutAWord_thenThatCounts() {
      juliet.ends();
      verona.after(Duration.ofSeconds(7));

      assertThat(ask(romeo, JULIET)).contains("<query seconds='7'/>");
    }

    @Test
    void whenOneOfTwoSessionsGoes_thenItIsStillThere() {
      verona.online(JULIET + "/chamber").ends();
      verona.after(Duration.ofSeconds(7));

      assertThat(ask(romeo, JULIET)).contains("<query seconds='0'/>");
    }

    @Test
    void whenTheAccountIsMadeAnew_thenNothingIsKnown() {
      juliet.ends();
      verona.event(JULIET, AccountEvent.Kind.DELETED);
      verona.account(JULIET).subscribed(ROMEO, JULIET);

      assertThat(ask(romeo, JULIET)).contains("item-not-found");
    }
  }

  @Nested
  class GivenAStranger {

    private final Device romeo = verona.online(ROMEO + "/orchard");

    @Test
    void whenItAsks_thenItHearsTheSameOfEveryAddress() {
      var ofAccount = ask(romeo, JULIET);
      var ofNobody = ask(romeo, "nobody@capulet.com");

      assertThat(ofAccount).contains("<forbidden/>");
      assertThat(ofNobody).isEqualTo(ofAccount.replace(JULIET, "nobody@capulet.com"));
    }
  }
}
