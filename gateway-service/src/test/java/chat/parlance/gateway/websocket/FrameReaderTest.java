package chat.parlance.gateway.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

  private static final int MAX = 1000;

  private static List<String> read(byte[]... pieces) throws FrameException {
    var reader = new FrameReader(MAX);
    var frames = new ArrayList<String>();
    for (var piece : pieces) {
      var in = Unpooled.wrappedBuffer(piece);
      for (var frame = reader.next(in); frame != null; frame = reader.next(in)) {
        frames.add(frame.kind() + ":" + new String(frame.payload(), UTF_8));
      }
      assertThat(in.isReadable()).isFalse();
    }
    return frames;
  }

  @Nested
  class GivenTheExamplesOfTheRfc {

    @Test
    void whenAMaskedTextComes_thenItIsRead() throws FrameException {
      var example = HexFormat.ofDelimiter(" ").parseHex("81 85 37 fa 21 3d 7f 9f 4d 51 58");

      assertThat(read(example)).containsExactly("TEXT:Hello");
    }

    @Test
    void whenAMaskedPongComes_thenItIsRead() throws FrameException {
      var example = HexFormat.ofDelimiter(" ").parseHex("8a 85 37 fa 21 3d 7f 9f 4d 51 58");

      assertThat(read(example)).containsExactly("PONG:Hello");
    }

    @Test
    void whenAnUnmaskedTextComes_thenItIsAProtocolError() {
      var example = HexFormat.ofDelimiter(" ").parseHex("81 05 48 65 6c 6c 6f");

      assertThatThrownBy(() -> read(example)).hasMessage("PROTOCOL_ERROR");
    }
  }

  @Nested
  class GivenFragments {

    @Test
    void whenAPingIsBetweenThem_thenItComesFirstAndTheMessageIsWhole() throws FrameException {
      var frames =
          read(
              ClientFrames.frame(false, FrameHeader.TEXT, "<a>".getBytes(UTF_8)),
              ClientFrames.frame(true, FrameHeader.PING, "x".getBytes(UTF_8)),
              ClientFrames.frame(false, FrameHeader.CONTINUATION, "ü".getBytes(UTF_8)),
              ClientFrames.frame(true, FrameHeader.CONTINUATION, "</a>".getBytes(UTF_8)));

      assertThat(frames).containsExactly("PING:x", "TEXT:<a>ü</a>");
    }

    @Test
    void whenTheyAreEmpty_thenTheMessageIs() throws FrameException {
      var frames =
          read(
              ClientFrames.frame(false, FrameHeader.TEXT, new byte[0]),
              ClientFrames.frame(true, FrameHeader.CONTINUATION, new byte[0]));

      assertThat(frames).containsExactly("TEXT:");
    }

    @Test
    void whenAnotherMessageBeginsBetweenThem_thenItIsAProtocolError() {
      var first = ClientFrames.frame(false, FrameHeader.TEXT, new byte[1]);

      assertThatThrownBy(() -> read(first, ClientFrames.text("x"))).hasMessage("PROTOCOL_ERROR");
    }

    @Test
    void whenThereIsNoFirst_thenItIsAProtocolError() {
      var lost = ClientFrames.frame(true, FrameHeader.CONTINUATION, new byte[1]);

      assertThatThrownBy(() -> read(lost)).hasMessage("PROTOCOL_ERROR");
    }

    @Test
    void whenTogetherTheyAreTooBig_thenItIsSaidBeforeTheyAreRead() {
      var first = ClientFrames.frame(false, FrameHeader.TEXT, new byte[MAX]);
      var header = new byte[] {(byte) 0x80, (byte) 0x81, 0, 0, 0, 0};

      assertThatThrownBy(() -> read(first, header)).hasMessage("TOO_BIG");
    }
  }

  @Nested
  class GivenABadHeader {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
    void whenTheOpcodeIsReserved_thenItIsAProtocolError(int opcode) {
      assertThatThrownBy(() -> read(ClientFrames.frame(true, opcode, new byte[0])))
          .hasMessage("PROTOCOL_ERROR");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC1, 0xA1, 0x91})
    void whenAReservedBitIsSet_thenItIsAProtocolError(int first) {
      assertThatThrownBy(() -> read(new byte[] {(byte) first, (byte) 0x80, 0, 0, 0, 0}))
          .hasMessage("PROTOCOL_ERROR");
    }

    @Test
    void whenItIsBinary_thenThatIsUnsupported() {
      assertThatThrownBy(() -> read(ClientFrames.frame(true, FrameHeader.BINARY, new byte[1])))
          .hasMessage("UNSUPPORTED_DATA");
    }

    @Test
    void whenAControlFrameIsAFragment_thenItIsAProtocolError() {
      assertThatThrownBy(() -> read(ClientFrames.frame(false, FrameHeader.PING, new byte[0])))
          .hasMessage("PROTOCOL_ERROR");
    }

    @Test
    void whenAControlFrameIsLong_thenItIsAProtocolError() {
      assertThatThrownBy(() -> read(ClientFrames.frame(true, FrameHeader.PING, new byte[126])))
          .hasMessage("PROTOCOL_ERROR");
    }

    @Test
    void whenTheLengthIsBeyondAllMeasure_thenNothingIsAllocatedForIt() {
      var header = HexFormat.ofDelimiter(" ").parseHex("81 ff 7f ff ff ff ff ff ff ff 00 00 00 00");

      assertThatThrownBy(() -> read(header)).hasMessage("TOO_BIG");
    }

    @Test
    void whenTheLengthIsNegative_thenItIsAProtocolError() {
      var header = HexFormat.ofDelimiter(" ").parseHex("81 ff ff ff ff ff ff ff ff ff 00 00 00 00");

      assertThatThrownBy(() -> read(header)).hasMessage("PROTOCOL_ERROR");
    }
  }

  @Property(tries = 2000)
  void anySplitGivesTheSameFrames(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int count)
      throws FrameException {
    var random = new Random(seed);
    var all = new byte[count][];
    for (int i = 0; i < count; i++) {
      all[i] = someFrames(random);
    }
    var bytes = ClientFrames.joined(all);

    var whole = read(bytes);
    var pieces = read(split(bytes, random));

    assertThat(pieces).isEqualTo(whole);
    assertThat(whole).isNotEmpty();
  }

  @Property(tries = 2000)
  void noiseNeverGivesMoreThanAFrameException(@ForAll byte[] noise) {
    try {
      read(noise);
    } catch (FrameException e) {
      assertThat(e.code()).isNotNull();
    }
  }

  private static byte[] someFrames(Random random) {
    var payload = new byte[random.nextInt(300)];
    random.nextBytes(payload);
    if (random.nextInt(3) == 0) {
      return ClientFrames.joined(
          ClientFrames.frame(false, FrameHeader.TEXT, payload),
          ClientFrames.frame(true, FrameHeader.PING, new byte[random.nextInt(126)]),
          ClientFrames.frame(true, FrameHeader.CONTINUATION, payload));
    }
    return ClientFrames.frame(true, FrameHeader.TEXT, payload);
  }

  private static byte[][] split(byte[] bytes, Random random) {
    var pieces = new ArrayList<byte[]>();
    int at = 0;
    while (at < bytes.length) {
      int size = Math.min(bytes.length - at, random.nextInt(random.nextBoolean() ? 3 : 200) + 1);
      pieces.add(Arrays.copyOfRange(bytes, at, at + size));
      at += size;
    }
    return pieces.toArray(byte[][]::new);
  }
}
