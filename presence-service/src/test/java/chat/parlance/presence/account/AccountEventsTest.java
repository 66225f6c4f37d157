package chat.parlance.presence.account;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.AccountEvent.Kind;
import chat.parlance.presence.roster.Subscription;
import chat.parlance.presence.session.HostedAccount;
import chat.parlance.presence.verona.Verona;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AccountEventsTest {

  private static final String ROMEO = "romeo@example.net";
  private static final String JULIET = "juliet@example.com";

  private final Verona verona = new Verona();

  @Nested
  class GivenAnAddress {

    @Test
    void whenItsAccountIsCreated_thenItIsKnown() {
      verona.event(ROMEO, Kind.CREATED);

      assertThat(verona.fact(ROMEO, HostedAccount.FACT)).isEqualTo(new HostedAccount());
    }

    @Test
    void whenItsAccountIsCreated_thenThatTakesNoMemory() {
      verona.event(ROMEO, Kind.CREATED);

      assertThat(verona.presence(ROMEO)).isNull();
    }

    @Test
    void whenASessionStartsFirst_thenTheAccountIsKnownAndStaysAsItIs() {
      verona.bind(ROMEO + "/orchard");

      verona.event(ROMEO, Kind.CREATED);

      assertThat(verona.presence(ROMEO).sessions()).hasSize(1);
      assertThat(verona.fact(ROMEO, HostedAccount.FACT)).isNotNull();
    }

    @Test
    void whenASessionCameAndWent_thenNothingIsLeftOfIt() {
      verona.bind(ROMEO + "/orchard").ends();

      assertThat(verona.presence(ROMEO)).isNull();
      assertThat(verona.fact(ROMEO, HostedAccount.FACT)).isNull();
    }
  }

  @Nested
  class GivenAnAccountWithContacts {

    @Test
    void whenItIsDeleted_thenItsContactsAreToldAndNothingIsLeft() {
      verona.account(ROMEO).account(JULIET);
      verona.subscribed(ROMEO, JULIET).subscribed(JULIET, ROMEO);
      var juliet = verona.online(JULIET + "/balcony");
      var romeo = verona.online(ROMEO + "/orchard");
      verona.quiet();

      verona.event(ROMEO, Kind.DELETED);
      romeo.ends();

      assertThat(juliet.told())
          .anyMatch(told -> told.contains("type='unavailable'"))
          .anyMatch(told -> told.contains("type='unsubscribe'"))
          .anyMatch(told -> told.contains("type='unsubscribed'"));
      assertThat(verona.subscription(JULIET, ROMEO)).isEqualTo(Subscription.NONE);
      assertThat(verona.roster(ROMEO).items()).isEmpty();
      assertThat(verona.presence(ROMEO)).isNull();
      assertThat(verona.fact(ROMEO, HostedAccount.FACT)).isNull();
    }
  }
}
