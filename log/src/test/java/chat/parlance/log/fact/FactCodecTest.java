package chat.parlance.log.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.parlance.log.Fact;
import chat.parlance.log.Origin;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.Stanzas;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import chat.parlance.xmpp.jid.Jid;
import chat.parlance.xmpp.xml.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactCodecTest {

  record Everything(
      BareJid bare,
      FullJid full,
      Jid either,
      SessionAddress session,
      Origin origin,
      Element stanza,
      Instant when,
      @Nullable Integer priority,
      Map<BareJid, List<String>> groups) {}

  private static final Fact<Everything> FACT = Fact.inStore("everything", Everything.class);

  private static final Everything VALUE =
      new Everything(
          BareJid.of("romeo@example.net"),
          FullJid.of("romeo@example.net/orchard"),
          BareJid.of("example.net"),
          new SessionAddress(1, 2),
          new Origin("s1/2", 3),
          Stanzas.element("<message xmlns='jabber:client'><body>\"é\" &lt;</body></message>"),
          Instant.parse("2026-11-24T10:00:00.123Z"),
          null,
          Map.of(BareJid.of("juliet@example.com"), List.of("Friends")));

  @Test
  void whenWrittenAndRead_thenItIsTheSame() {
    assertThat(FactCodec.read(FACT, FactCodec.write(FACT, VALUE))).isEqualTo(VALUE);
  }

  @Test
  void whenANewerVersionWroteMore_thenThatIsIgnored() {
    record Small(int a) {}

    assertThat(FactCodec.read(Fact.inLog("small", Small.class), "{\"a\":1,\"b\":2}"))
        .isEqualTo(new Small(1));
  }

  record Grown(
      int a,
      List<String> list,
      Set<String> set,
      Map<String, String> map,
      boolean flag,
      long number,
      @Nullable String text) {

    Grown {
      list = List.copyOf(list);
      set = Set.copyOf(set);
      map = Map.copyOf(map);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "{\"a\":1,\"list\":null,\"set\":null,\"map\":null,\"flag\":null,\"number\":null}"
      })
  void whenAnOlderVersionWroteLess_thenTheRestIsEmpty(String json) {
    assertThat(FactCodec.read(Fact.inLog("grown", Grown.class), json))
        .isEqualTo(new Grown(1, List.of(), Set.of(), Map.of(), false, 0, null));
  }

  record Asked(boolean isThere) {

    boolean isAway() {
      return !isThere;
    }

    public boolean isElsewhere() {
      return !isThere;
    }
  }

  @Test
  void whenItAnswersQuestions_thenTheAnswersAreNotWritten() {
    assertThat(FactCodec.write(Fact.inLog("asked", Asked.class), new Asked(true)))
        .isEqualTo("{\"isThere\":true}");
  }

  @Test
  void whenItIsNotSuchAFact_thenThatIsSaid() {
    assertThatThrownBy(() -> FactCodec.read(FACT, "{\"bare\":5"))
        .isInstanceOf(UnreadableFactException.class)
        .hasMessageNotContaining("bare");
  }
}
