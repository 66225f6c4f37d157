package chat.parlance.presence.caps;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.Facts;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.watch.Watching;
import chat.parlance.xmpp.jid.BareJid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NewcomersTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
  private static final String NICK = "http://jabber.org/protocol/nick";

  private @Nullable Newcomers known;

  private void meet(String client, Instant now, String... interests) {
    var wish =
        new Watching(
            new SessionAddress(0, 1),
            "orchard",
            Watching.Change.CLIENT,
            client,
            List.of(interests));
    var put = Newcomers.meet(wish, facts(), now);
    known = put == null ? known : put.value();
  }

  private Facts facts() {
    return new Facts() {
      @Override
      public <T> @Nullable T get(Fact<T> fact) {
        return fact.type().cast(known);
      }

      @Override
      public <T> @Nullable T shared(BareJid address, Fact<T> fact) {
        return null;
      }
    };
  }

  @Nested
  class GivenAClientThatWasJustMet {

    @Test
    void whenTheStoreDoesNotHaveItYet_thenItIsKnownWhatItWants() {
      meet("sha-1 a", NOON, NICK);

      assertThat(Interest.isWantedBy("sha-1 a", NICK, facts())).isTrue();
      assertThat(Interest.isWantedBy("sha-1 b", NICK, facts())).isFalse();
    }

    @Test
    void whenItIsLongAgo_thenItIsForgotten() {
      meet("sha-1 a", NOON, NICK);

      meet("sha-1 b", NOON.plus(Duration.ofMinutes(11)));

      assertThat(known).isNull();
    }

    @Test
    void whenThereAreManyOthers_thenOnlyTheLastAreKept() {
      for (int i = 0; i < 34; i++) {
        meet("sha-1 " + i, NOON, NICK);
      }

      assertThat(known.clients()).hasSize(32);
      assertThat(Interest.isWantedBy("sha-1 1", NICK, facts())).isFalse();
      assertThat(Interest.isWantedBy("sha-1 2", NICK, facts())).isTrue();
    }

    @Test
    void whenMetAgain_thenItIsAmongTheLast() {
      for (int i = 0; i < 34; i++) {
        meet("sha-1 0", NOON, NICK);
        meet("sha-1 " + i, NOON, NICK);
      }

      assertThat(Interest.isWantedBy("sha-1 0", NICK, facts())).isTrue();
    }

    @Test
    void whenTheyWantMuchTogether_thenFewerAreKept() {
      for (int i = 0; i < 5; i++) {
        meet("sha-1 " + i, NOON, "n".repeat(4_000));
      }

      assertThat(known.clients()).hasSize(4);
    }

    @Test
    void whenItWantsVeryMuch_thenThatIsNotKept() {
      meet("sha-1 a", NOON, "n".repeat(5_000));

      assertThat(known).isNull();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @Test
    void whenRead_thenItMeansTheSame() {
      var kept =
          "{\"clients\":[{\"client\":\"sha-1 a\",\"interests\":[\"n\"],\"until\":1764072000}]}";

      assertThat(FactCodec.read(Newcomers.FACT, kept).clients())
          .containsExactly(new Newcomers.Newcomer("sha-1 a", List.of("n"), 1_764_072_000));
    }
  }
}
