package chat.parlance.presence.pubsub;

import static chat.parlance.presence.pubsub.Denmark.FRANCISCO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Items by id, the newest ones, and page by page (XEP-0060 section 6.5, XEP-0059).
class RetrievalTest {

  private static final String RSM = "<set xmlns='http://jabber.org/protocol/rsm'>";

  private final Denmark denmark = new Denmark();

  private List<String> ids(Denmark.Answer answer) {
    assertThat(answer.words()).contains("type='result'");
    return answer.stanza().children().getFirst().children().getFirst().children().stream()
        .map(item -> item.attribute("id"))
        .toList();
  }

  private Denmark.Answer get(String attributes, String more) {
    return denmark.get(FRANCISCO, "<items node='princely_musings' " + attributes + "/>" + more);
  }

  @Nested
  class GivenFiveItems {

    @BeforeEach
    void publish() {
      denmark.node();
      List.of("a", "b", "c", "d", "e").forEach(denmark::published);
    }

    @Test
    void whenAllAreAskedFor_thenTheyComeInOrder() {
      assertThat(ids(get("", ""))).containsExactly("a", "b", "c", "d", "e");
      assertThat(get("", "").words()).doesNotContain("<set>");
    }

    @Test
    void whenTheNewestAreAskedFor_thenOnlyTheyCome() {
      assertThat(ids(get("max_items='2'", ""))).containsExactly("d", "e");
      assertThat(ids(get("max_items='9'", ""))).hasSize(5);
    }

    @Test
    void whenSomeAreAskedFor_thenThoseThatThereAreCome() {
      var answer =
          denmark.get(
              FRANCISCO,
              "<items node='princely_musings'><item id='d'/><item id='x'/><item id='b'/></items>");

      assertThat(ids(answer)).containsExactly("d", "b");
    }

    @ParameterizedTest
    @CsvSource({
      "<max>2</max>, a b",
      "<max>2</max><after>b</after>, c d",
      "<max>2</max><after>e</after>, ''",
      "<max>2</max><before/>, d e",
      "<max>2</max><before>d</before>, b c",
      "<max>9</max><index>3</index>, d e",
      "<max>0</max>, ''"
    })
    void whenAPageIsAskedFor_thenItComesWithItsPlace(String page, String expected) {
      var answer = get("", RSM + page + "</set>");

      assertThat(String.join(" ", ids(answer))).isEqualTo(expected);
      assertThat(answer.words()).contains("<count>5</>");
    }

    @Test
    void whenAPageAfterNothingIsAskedFor_thenThatIsNotFound() {
      assertThat(get("", RSM + "<after>x</after></set>").error()).contains("<item-not-found/>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", ""})
    void whenACountIsNone_thenThatIsABadRequest(String count) {
      assertThat(get("max_items='" + count + "'", "").error()).contains("<bad-request/>");
    }

    @Test
    void whenTheItemsAreDiscovered_thenTheyAreNamed() {
      assertThat(denmark.send(Denmark.example(15)).words())
          .contains("<item jid='pubsub.shakespeare.lit' name='a'/>")
          .contains("<item jid='pubsub.shakespeare.lit' name='e'/>");
    }
  }

  @Nested
  class GivenItemsThatExpire {

    @Test
    void whenTheirTimeIsOver_thenTheyAreGone() {
      denmark.node("item_expire=60").published("old");
      denmark.verona.after(Duration.ofSeconds(50));
      denmark.published("new");

      denmark.verona.after(Duration.ofSeconds(20));

      assertThat(ids(get("", ""))).containsExactly("new");
    }
  }

  @Nested
  class GivenMoreThanFitsIntoAnAnswer {

    @Test
    void whenAllAreAskedFor_thenSomeComeWithAPage() {
      denmark.node();
      var large = "<a xmlns='urn:a'>" + "a".repeat(60_000) + "</a>";
      for (int i = 0; i < 10; i++) {
        denmark.must(
            denmark.set(
                Denmark.HAMLET,
                "<publish node='princely_musings'><item id='"
                    + i
                    + "'>"
                    + large
                    + "</item></publish>"));
      }

      var answer = get("", "");

      assertThat(ids(answer)).hasSizeBetween(5, 9).startsWith("0");
      assertThat(answer.words()).contains("<count>10</>");
    }
  }
}
