package chat.parlance.messaging;

import chat.parlance.testkit.PersonalFacts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonalFactsTest {

  @Nested
  class GivenEveryFactOfTheService {

    @Test
    void whenAnAccountIsDeleted_thenItIsErasedUnlessItSaysWhyNot() {
      PersonalFacts.assertErased("chat.parlance.messaging", Handlers.all());
    }
  }
}
