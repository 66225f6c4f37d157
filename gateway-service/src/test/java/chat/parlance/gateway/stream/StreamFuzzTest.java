package chat.parlance.gateway.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import chat.parlance.gateway.websocket.ClientFrames;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever a client sends: nothing escapes, and a session is left in one way exactly once.
class StreamFuzzTest {

  private static final List<String> MESSAGES =
      List.of(
          Client.OPEN,
          Client.CLOSE,
          Client.BIND,
          Client.auth("\0romeo\0juliet"),
          "<message xmlns='jabber:client' to='juliet@localhost'><body>&lt;ü</body></message>",
          "<presence xmlns='jabber:client' xml:lang='de'/>",
          "<iq xmlns='jabber:client' type='get' id='1'><query xmlns='a:b'/></iq>",
          "<enable xmlns='urn:xmpp:sm:3' resume='true'/>",
          "<r xmlns='urn:xmpp:sm:3'/>",
          "<a xmlns='urn:xmpp:sm:3' h='3'/>",
          "<resume xmlns='urn:xmpp:sm:3' h='1' previd='previd1'/>",
          "<abort xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
          " ",
          "");

  private final Rig rig = new Rig();

  @Property(tries = 400)
  void aStreamNeverBreaks(@ForAll long seed) {
    var random = new Random(seed);
    var server = rig.server();
    var client = random.nextBoolean() ? Client.bound(server) : new Client(server);
    int known = rig.sessions.all.size();

    for (int i = 0; i < 20 && client.channel.isOpen(); i++) {
      client.sendBytes(mutated(frame(random), random));
      client.channel.checkException();
      client.read();
    }
    client.channel.finishAndReleaseAll();
    client.channel.checkException();

    assertThat(rig.sessions.all.subList(Math.max(0, known - 1), rig.sessions.all.size()))
        .allSatisfy(session -> assertThat(leavings(session)).isLessThanOrEqualTo(1));
    assertThat(server.watch().count()).isZero();
  }

  private static long leavings(FakeSession session) {
    return session.events.stream()
        .filter(event -> event.equals("ended") || event.equals("detached"))
        .count();
  }

  private static byte[] frame(Random random) {
    var payload = MESSAGES.get(random.nextInt(MESSAGES.size())).getBytes(UTF_8);
    if (random.nextInt(4) == 0) {
      payload = mutated(payload, random);
    }
    if (random.nextInt(4) != 0) {
      return ClientFrames.frame(true, 1, payload);
    }
    int half = payload.length / 2;
    return ClientFrames.joined(
        ClientFrames.frame(false, 1, Arrays.copyOf(payload, half)),
        ClientFrames.frame(true, 9, new byte[random.nextInt(3)]),
        ClientFrames.frame(true, 0, Arrays.copyOfRange(payload, half, payload.length)));
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    if (bytes.length > 0 && random.nextInt(6) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return bytes;
  }
}
