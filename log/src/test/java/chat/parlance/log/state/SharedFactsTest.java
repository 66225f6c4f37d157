package chat.parlance.log.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Fact;
import chat.parlance.log.fact.MissingFactException;
import chat.parlance.log.fact.StoredFact;
import chat.parlance.log.fact.UnreadableFactException;
import chat.parlance.xmpp.jid.BareJid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SharedFactsTest {

  record Note(String text) {}

  private static final Fact<Note> NOTE = Fact.inStore("note", Note.class);
  private static final BareJid ROMEO = BareJid.of("romeo@example.net");

  private static final BareJid BENVOLIO = BareJid.of("benvolio@example.net");
  private static final BareJid JULIET = BareJid.of("juliet@example.com");

  private final SharedFacts facts = new SharedFacts();

  private void loaded(String json) {
    facts.loaded(ROMEO, NOTE, new StoredFact("log", 1, json, null));
  }

  @Nested
  class GivenAFact {

    @Test
    void whenItWasNotLoaded_thenItIsMissing() {
      assertThatThrownBy(() -> facts.get(JULIET, ROMEO, NOTE))
          .isInstanceOfSatisfying(
              MissingFactException.class, missing -> assertThat(missing.isShared()).isTrue());
    }

    @Test
    void whenItIsThere_thenItStays() {
      loaded("{\"text\":\"a\"}");
      facts.forgetAbsent();

      assertThat(facts.get(JULIET, ROMEO, NOTE)).isEqualTo(new Note("a"));
    }

    @Test
    void whenItIsAbsent_thenThatIsKnownForAsLongAsTheRecordsTake() {
      facts.loaded(ROMEO, NOTE, null);

      assertThat(facts.get(JULIET, ROMEO, NOTE)).isNull();

      facts.decided(JULIET);
      facts.forgetAbsent();
      assertThatThrownBy(() -> facts.get(JULIET, ROMEO, NOTE))
          .isInstanceOf(MissingFactException.class);
    }

    @Test
    void whenARecordLacksAnotherToo_thenItKnowsOfBothInTheEnd() {
      facts.loaded(ROMEO, NOTE, null);
      assertThat(facts.get(JULIET, ROMEO, NOTE)).isNull();
      assertThatThrownBy(() -> facts.get(JULIET, BENVOLIO, NOTE))
          .isInstanceOf(MissingFactException.class);
      facts.forgetAbsent();

      facts.loaded(BENVOLIO, NOTE, null);

      assertThat(facts.get(JULIET, ROMEO, NOTE)).isNull();
      assertThat(facts.get(JULIET, BENVOLIO, NOTE)).isNull();
    }

    @Test
    void whenItCanNotBeRead_thenOnlyWhoAsksFails() {
      loaded("[]");

      assertThatThrownBy(() -> facts.get(JULIET, ROMEO, NOTE))
          .isInstanceOf(UnreadableFactException.class);
    }
  }
}
