package chat.parlance.presence.blocking;

import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.log.Fact;
import chat.parlance.log.SessionAddress;
import chat.parlance.log.fact.FactCodec;
import chat.parlance.presence.blocking.guard.BlockedAddresses;
import chat.parlance.presence.blocking.guard.Shunned;
import chat.parlance.xmpp.jid.BareJid;
import chat.parlance.xmpp.jid.FullJid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// The files under `src/test/resources/facts` are never changed; a new form gets a new file.
class BlockingFormatTest {

  private static final BareJid ROMEO = BareJid.of("romeo@montague.net");
  private static final BareJid TYBALT = BareJid.of("tybalt.net");

  static final List<Arguments> NEWEST =
      List.of(
          Arguments.of(
              "blockList-1",
              BlockList.FACT,
              new BlockList(
                  List.of(ROMEO, FullJid.of("iago@shakespeare.lit/pda"), TYBALT), List.of(ROMEO))),
          Arguments.of(
              "blocks-1", BlockedAddresses.FACT, new BlockedAddresses(List.of(ROMEO, TYBALT))),
          Arguments.of(
              "blocks-1", BlockedAddresses.by(ROMEO), new BlockedAddresses(List.of(ROMEO, TYBALT))),
          Arguments.of(
              "shunned-1",
              Shunned.FACT,
              new Shunned(List.of(new Shunned.ByContact(-42, List.of("orchard", "garden"))))),
          Arguments.of(
              "blockListeners-1",
              Listeners.FACT,
              new Listeners(
                  List.of(new SessionAddress(1, 4294967297L), new SessionAddress(0, 7)))));

  private static String file(String name) throws IOException {
    try (var in = BlockingFormatTest.class.getResourceAsStream("/facts/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  @Nested
  class GivenWhatAVersionWrote {

    @ParameterizedTest
    @FieldSource("chat.parlance.presence.blocking.BlockingFormatTest#NEWEST")
    <T> void whenReadAndWritten_thenItIsTheSame(String name, Fact<T> fact, T value)
        throws IOException {
      var read = FactCodec.read(fact, file(name));

      assertThat(read).isEqualTo(value);
      assertThat(FactCodec.write(fact, value)).isEqualTo(file(name));
    }
  }
}
