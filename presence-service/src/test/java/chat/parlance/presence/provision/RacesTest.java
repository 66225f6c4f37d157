package chat.parlance.presence.provision;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.presence.verona.Letters;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two accounts act on the same subscription before either hears of the other: whatever is first,
/// both rosters agree in the end.
class RacesTest {

  private static final String ROMEO = "romeo@localhost";
  private static final String JULIET = "juliet@localhost";
  private static final String ORCHARD = ROMEO + "/orchard";
  private static final String BALCONY = JULIET + "/balcony";
  private static final int ORDERS = 8;

  private static Letters start(String before) {
    var letters = new Letters().account(ROMEO).account(JULIET).online(ORCHARD).online(BALCONY);
    var still = new Random(1);
    letters.takeAll(still);
    for (var deed : List.of(before.split(" ", -1))) {
      act(letters, deed);
      letters.takeAll(still);
    }
    return letters;
  }

  // `r` and `j` are what his and her client does, `p` what is set from outside.
  private static void act(Letters letters, String deed) {
    var what = deed.substring(deed.indexOf(':') + 1);
    switch (deed.charAt(0)) {
      case 'r' -> client(letters, ORCHARD, JULIET, what);
      case 'j' -> client(letters, BALCONY, ROMEO, what);
      case 'p' -> provision(letters, what);
      default -> {}
    }
  }

  private static void client(Letters letters, String who, String contact, String what) {
    letters.send(
        who,
        what.equals("remove")
            ? "<iq xmlns='jabber:client' id='i' type='set'><query xmlns='jabber:iq:roster'><item jid='%s' subscription='remove'/></query></iq>"
                .formatted(contact)
            : "<presence xmlns='jabber:client' to='%s' type='%s'/>".formatted(contact, what));
  }

  private static void provision(Letters letters, String what) {
    var mutual = what.equals("gone") ? "remove' mutual='true" : what;
    letters.ask(
        ROMEO,
        "<roster xmlns='urn:parlance:roster:0'><item xmlns='jabber:iq:roster' jid='%s' subscription='%s'/></roster>"
            .formatted(JULIET, mutual));
  }

  private static void agree(Letters letters, String story) {
    var his = letters.item(ROMEO, JULIET).subscription();
    var hers = letters.item(JULIET, ROMEO).subscription();
    assertThat(his.hasTo()).as(story).isEqualTo(hers.hasFrom());
    assertThat(his.hasFrom()).as(story).isEqualTo(hers.hasTo());
  }

  private static void race(String before, String first, String second) {
    for (int seed = 0; seed < ORDERS; seed++) {
      var letters = start(before);
      var random = new Random(seed);
      act(letters, first);
      if (seed % 2 == 1) {
        letters.take(random);
      }
      act(letters, second);
      letters.takeAll(random);

      agree(letters, before + " | " + first + " | " + second + " | " + seed);
    }
  }

  @Nested
  class GivenTwoClients {

    static Stream<Arguments> stories() {
      return Stream.of(
          Arguments.of("-", "r:subscribe", "j:subscribe"),
          Arguments.of("r:subscribe", "r:remove", "j:subscribed"),
          Arguments.of("r:subscribe", "j:subscribed", "r:remove"),
          Arguments.of("r:subscribe", "r:unsubscribe", "j:subscribed"),
          Arguments.of("r:subscribe j:subscribed", "r:remove", "j:remove"),
          Arguments.of("r:subscribe j:subscribed", "r:unsubscribe", "j:unsubscribed"),
          Arguments.of("r:subscribe j:subscribed", "r:remove", "j:subscribe"),
          Arguments.of("r:subscribe j:subscribe", "r:subscribed", "j:subscribed"),
          Arguments.of("r:subscribe j:subscribe", "r:remove", "j:subscribed"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whenBothActAtOnce_thenBothRostersAgree(String before, String first, String second) {
      race(before, first, second);
      race(before, second, first);
    }
  }

  @Nested
  class GivenARosterSetFromOutside {

    static Stream<Arguments> stories() {
      var befores =
          List.of(
              "-",
              "r:subscribe",
              "j:subscribe",
              "r:subscribe j:subscribed",
              "j:subscribe r:subscribed",
              "r:subscribe j:subscribed j:subscribe r:subscribed");
      var wishes = List.of("p:both", "p:to", "p:from", "p:remove", "p:gone");
      return befores.stream()
          .flatMap(before -> wishes.stream().map(wish -> Arguments.of(before, wish)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whenAClientActsAtOnce_thenBothRostersAgree(String before, String wish) {
      for (var who : List.of("r:", "j:")) {
        for (var deed : List.of("subscribed", "unsubscribe", "unsubscribed", "remove")) {
          race(before, wish, who + deed);
          race(before, who + deed, wish);
        }
      }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void whenAClientAsksAtOnceForWhatIsGiven_thenBothRostersAgree(String before, String wish) {
      if (wish.equals("p:both")) {
        race(before, wish, "r:subscribe");
        race(before, "j:subscribe", wish);
      }
    }
  }
}
