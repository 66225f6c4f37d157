package chat.parlance.presence;

import chat.parlance.presence.directed.DirectedProperties;
import chat.parlance.presence.roster.RosterProperties;
import chat.parlance.presence.session.StanzaProperties;
import chat.parlance.presence.verona.Handlers;
import chat.parlance.testkit.PersonalFacts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalFactsTest {

  @Nested
  class GivenEveryFactOfTheService {

    @Test
    void whenAnAccountIsDeleted_thenItIsErasedUnlessItSaysWhyNot() {
      var handlers =
          Handlers.all(
              RosterProperties.DEFAULT, DirectedProperties.DEFAULT, StanzaProperties.DEFAULT);

      PersonalFacts.assertErased("chat.parlance.presence", handlers);
    }
  }
}
